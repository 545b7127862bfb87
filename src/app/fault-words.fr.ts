import type { Fault } from "../worker/protocol/fault.ts";

/** What the worker refused, as a sentence that says what was wrong, that nothing was lost, and what to do. */
function faultSentence(fault: Fault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} compte ${fault.found} valeurs au lieu de ${fault.expected}. Rien n’a été modifié\u202f; recommencez avec un réseau neuf.`;
    case "label":
      return "Cet échantillon n’a pas de vrai chiffre connu\u00a0: sans lui, pas d’erreur à propager. Rien n’a été modifié\u202f; indiquez d’abord le vrai chiffre.";
    case "truth-sum":
      return "Les y de cet échantillon ne font pas 1 en tout, et le coût logarithmique le demande (B6). Rien n’a été modifié\u202f; prenez la sortie sigmoïde, ou des y dont la somme est 1.";
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
      return `Ce réseau demande ${megabytes(fault.bytes)} Mo de mémoire, plus que le navigateur n’en accorde. Rien n’a été modifié\u202f; choisissez moins de neurones cachés.`;
    case "alpha":
      return `Le taux α va de ${fault.least} à ${fault.largest}. Rien n’a été modifié\u202f; un bon point de départ est 0,5.`;
    case "batch":
      return `La taille de lot P doit être un entier de 1 à ${fault.most}. Rien n’a été modifié\u202f; choisissez-en une autre, 10 par exemple.`;
    case "epochs":
      return `Le nombre d’époques doit être un entier de 1 à ${fault.most}. Rien n’a été modifié.`;
    case "empty-subset":
      return "Il n’y a aucun échantillon pour apprendre. Rien n’a été modifié\u202f; attendez les chiffres ou choisissez un sous-ensemble non vide.";
    case "subset":
      return `Le sous-ensemble doit compter de 1 à ${fault.available} échantillons. Rien n’a été modifié.`;
    case "seed":
      return `La graine est un entier de 0 à ${fault.most}. Rien n’a été modifié.`;
    case "weights":
      return `Ce réseau aurait ${fault.found} poids, plus que les ${fault.most} permis. Rien n’a été modifié\u202f; choisissez moins de neurones cachés.`;
    case "work":
      return `Un lot de P = ${fault.batchSize} échantillons est trop pour un réseau de ${fault.weights} poids. Rien n’a été modifié\u202f; choisissez P = ${fault.fitting} au plus.`;
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

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

export const fr = { faultSentence };

export type FaultWords = typeof fr;
