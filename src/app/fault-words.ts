import type { Language } from "../store/language.ts";
import type { Fault } from "../worker/protocol.ts";

/** What the worker refused, as a sentence that says what was wrong, that nothing was lost, and what to do. */
export function faultSentence(fault: Fault, language: Language): string {
  return language === "fr" ? french(fault) : english(fault);
}

function french(fault: Fault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} compte ${fault.found} valeurs au lieu de ${fault.expected}. Rien n’a été modifié ; recommencez avec un réseau neuf.`;
    case "label":
      return "Cet échantillon n’a pas de vrai chiffre connu : sans lui, pas d’erreur à propager. Rien n’a été modifié ; indiquez d’abord le vrai chiffre.";
    case "not-finite":
      return `${fault.what} n’est plus un nombre fini. Les derniers poids finis sont conservés ; essayez un taux α plus petit, ou revenez aux poids initiaux.`;
    case "setting":
      return `${fault.what} = ${fault.found} n’est pas utilisable. Rien n’a été modifié ; choisissez une autre valeur.`;
    case "no-digit":
      return fault.available === 0
        ? "Les chiffres de MNIST ne sont pas encore arrivés. Rien n’est perdu ; patientez un instant."
        : `Le chiffre n° ${fault.index} n’est pas encore arrivé : ${fault.available} sont disponibles. Rien n’est perdu ; choisissez-en un autre ou patientez.`;
    case "no-network":
      return "Aucun réseau n’est encore prêt. Rien n’est perdu ; recommencez dans un instant.";
    case "stale":
      return "La réponse concernait un réseau remplacé depuis ; elle a été ignorée. Rien n’est perdu.";
    case "internal":
      return `Une erreur imprévue a interrompu le calcul (${fault.message}). Les poids sont conservés ; recommencez, et rechargez la page si cela persiste.`;
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
    case "stale":
      return "The answer was about a network that has been replaced since; it was ignored. Nothing is lost.";
    case "internal":
      return `An unexpected error interrupted the calculation (${fault.message}). The weights are kept; try again, and reload the page if it goes on.`;
  }
}
