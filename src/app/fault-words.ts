import type { Language } from "../store/language.ts";
import type { Fault } from "../worker/protocol.ts";

/** What the worker refused, as a sentence that says what was wrong, that nothing was lost, and what to do. */
export function faultSentence(fault: Fault, language: Language): string {
  return language === "fr" ? french(fault) : english(fault);
}

function french(fault: Fault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} compte ${fault.found} valeurs au lieu de ${fault.expected}. Rien n’a été modifié\u202f; recommencez avec un réseau neuf.`;
    case "label":
      return "Cet échantillon n’a pas de vrai chiffre connu\u00a0: sans lui, pas d’erreur à propager. Rien n’a été modifié\u202f; indiquez d’abord le vrai chiffre.";
    case "not-finite":
      return `${fault.what} n’est plus un nombre fini. Les derniers poids finis sont conservés\u202f; essayez un taux α plus petit, ou revenez aux poids initiaux.`;
    case "setting":
      return `${fault.what} = ${fault.found} n’est pas utilisable. Rien n’a été modifié\u202f; choisissez une autre valeur.`;
    case "no-digit":
      return fault.available === 0
        ? "Les chiffres de MNIST ne sont pas encore arrivés. Rien n’est perdu\u202f; patientez un instant."
        : `Le chiffre n°\u00a0${fault.index} n’est pas encore arrivé\u00a0: ${fault.available} sont disponibles. Rien n’est perdu\u202f; choisissez-en un autre ou patientez.`;
    case "no-network":
      return "Aucun réseau n’est encore prêt. Rien n’est perdu\u202f; recommencez dans un instant.";
    case "set-full":
    case "no-sample":
      return "Un chiffre demandé n’est pas encore arrivé. Rien n’a été modifié\u202f; attendez la fin du chargement et recommencez.";
    case "memory":
    case "network-memory":
      return `Ce réseau demande ${megabytes(fault.bytes)} Mo de mémoire, plus que le navigateur n’en accorde. Rien n’a été modifié\u202f; choisissez moins de neurones cachés.`;
    case "alpha":
      return `Le taux α doit être positif et au plus ${fault.largest}. Rien n’a été modifié\u202f; un bon point de départ est 0,5.`;
    case "batch":
      return `La taille de lot P doit être un entier de 1 à ${fault.most}. Rien n’a été modifié\u202f; choisissez-en une autre, 10 par exemple.`;
    case "epochs":
      return `Le nombre d’époques doit être un entier de 1 à ${fault.most}. Rien n’a été modifié.`;
    case "empty-subset":
      return "Il n’y a aucun échantillon pour apprendre. Rien n’a été modifié\u202f; attendez les chiffres ou choisissez un sous-ensemble non vide.";
    case "subset":
      return `Le sous-ensemble doit compter de 1 à ${fault.available} échantillons. Rien n’a été modifié.`;
    case "seed":
      return "La graine doit être un entier. Rien n’a été modifié.";
    case "layers":
      return `Au plus ${fault.most} couches cachées. Rien n’a été modifié.`;
    case "hidden":
      return `La couche cachée ${fault.layer} doit compter de 1 à ${fault.most} neurones. Rien n’a été modifié.`;
    case "strokes":
      return "Un des tracés ne contient aucun point utilisable. Rien n’a été modifié\u202f; effacez ce chiffre et tracez-le de nouveau.";
    case "stale":
      return "La réponse concernait un réseau remplacé depuis\u202f; elle a été ignorée. Rien n’est perdu.";
    case "internal":
      return `Une erreur imprévue a interrompu le calcul (${fault.message}). Les poids sont conservés\u202f; recommencez, et rechargez la page si cela persiste.`;
  }
}

function english(fault: Fault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} has ${fault.found} values instead of ${fault.expected}. Nothing was changed; start again with a new network.`;
    case "label":
      return "The true digit of this sample is not known: without it there is no error to propagate. Nothing was changed; say the true digit first.";
    case "not-finite":
      return `${fault.what} is no longer a finite number. The last finite weights are kept; try a smaller rate α, or go back to the initial weights.`;
    case "setting":
      return `${fault.what} = ${fault.found} cannot be used. Nothing was changed; choose another value.`;
    case "no-digit":
      return fault.available === 0
        ? "The digits of MNIST have not arrived yet. Nothing is lost; wait a moment."
        : `Digit no. ${fault.index} has not arrived yet: ${fault.available} are here. Nothing is lost; choose another or wait.`;
    case "no-network":
      return "No network is ready yet. Nothing is lost; try again in a moment.";
    case "set-full":
    case "no-sample":
      return "A digit that was asked for has not arrived yet. Nothing was changed; wait for the loading to end and try again.";
    case "memory":
    case "network-memory":
      return `This network needs ${megabytes(fault.bytes)} MB of memory, more than the browser grants. Nothing was changed; choose fewer hidden neurons.`;
    case "alpha":
      return `The rate α must be positive and at most ${fault.largest}. Nothing was changed; 0.5 is a good start.`;
    case "batch":
      return `The batch size P must be a whole number from 1 to ${fault.most}. Nothing was changed; choose another, 10 for example.`;
    case "epochs":
      return `The number of epochs must be a whole number from 1 to ${fault.most}. Nothing was changed.`;
    case "empty-subset":
      return "There is no sample to learn from. Nothing was changed; wait for the digits or choose a subset that is not empty.";
    case "subset":
      return `The subset must have from 1 to ${fault.available} samples. Nothing was changed.`;
    case "seed":
      return "The seed must be a whole number. Nothing was changed.";
    case "layers":
      return `At most ${fault.most} hidden layers. Nothing was changed.`;
    case "hidden":
      return `Hidden layer ${fault.layer} must have from 1 to ${fault.most} neurons. Nothing was changed.`;
    case "strokes":
      return "One of the drawings has no point that can be used. Nothing was changed; delete that digit and draw it again.";
    case "stale":
      return "The answer was about a network that has been replaced since; it was ignored. Nothing is lost.";
    case "internal":
      return `An unexpected error interrupted the calculation (${fault.message}). The weights are kept; try again, and reload the page if it goes on.`;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
