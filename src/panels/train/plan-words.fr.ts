import type { SettingFault } from "../../training/guard.ts";

export const fr = {
  title: "Réglages",
  next: "Ils valent pour le prochain essai.",
  network: "Réseau",
  learning: "Correction",
  reading: "Sortie et coût",
  alpha: "Taux d’apprentissage α",
  batchUnit: "par correction",
  epochs: "Époques",
  samples: "Échantillons d’apprentissage",
  samplesUnit: (available: string) => `sur ${available}`,
  orderSeed: "Graine de l’ordre",
  /** α from epoch to epoch. */
  decay: "α d’une époque à l’autre",
  decayNote:
    "Le cours garde α constant. Le réduire après chaque époque finit la descente à plus petits pas (ajout aux notes).",
  decays: { 1: "constant", 0.75: "× 0,75" } satisfies Record<1 | 0.75, string>,
  averaged: "Poids gardés à la fin",
  averages: { 0: "les derniers", 4: "leur moyenne" } satisfies Record<0 | 4, string>,
  averagedNote:
    "Le cours garde les derniers poids. Leur moyenne sur les quatre dernières époques, prise tous les 600 exemples, efface les hésitations de la descente (ajout aux notes).",
  varied: "Images variées",
  variedShares: { 0: "aucune", 0.5: "la moitié" } satisfies Record<0 | 0.5, string>,
  variedNote:
    "Une image variée est tournée, penchée et étirée un peu, autrement à chaque époque : le réseau lit mieux des écritures qu’il n’a jamais vues.",
  styled: "Écritures que MNIST n’a pas",
  styledShares: { 0: "aucune", 0.125: "un exemple sur huit" },
  styledNote:
    "Le 1 à longue attaque, le 7 barré, le 9 bouclé, dessinés pour l’application ; Dessiner les montre. Un exemple qui en vient prend la place d’un de MNIST.",
  output: "Sortie",
  outputs: { sigmoid: "sigmoïde, ℰ", softmax: "softmax, C" },
  memory: (megabytes: string) => `Ce réseau occupe environ ${megabytes}\u00a0Mo pendant l’entraînement.`,
  defaults: "Réglages conseillés",
  fromCourse: (network: string) => `Prendre le réseau du cours (${network})`,
  /** What a field says of a value that it cannot take. */
  refused: (fault: SettingFault, write: (value: number) => string): string => {
    switch (fault.code) {
      case "alpha":
        return `α va de ${fault.least.toLocaleString("fr", { maximumSignificantDigits: 17 })} à ${write(fault.largest)}\u202f; l’ancien est gardé.`;
      case "batch":
        return `P va de 1 à ${write(fault.most)}, le nombre d’échantillons d’apprentissage\u202f; choisissez un lot plus petit, 10 par exemple.`;
      case "epochs":
        return `Il faut un nombre entier d’époques, de 1 à ${write(fault.most)}\u202f; l’ancien est gardé.`;
      case "empty-subset":
        return "Sans aucun échantillon, il n’y a rien à apprendre\u202f; choisissez-en au moins 1. Rien n’a été changé.";
      case "subset":
        return `Il faut un nombre entier de 1 à ${write(fault.available)}, les chiffres qui sont là\u202f; l’ancien est gardé.`;
      case "seed":
        return `La graine est un nombre entier de 0 à ${write(fault.most)}\u202f; l’ancienne est gardée.`;
      case "layers":
        return `Au plus ${write(fault.most)} couches cachées\u202f; rien n’a été changé.`;
      case "hidden":
        return `La couche ${fault.layer} doit compter de 1 à ${write(fault.most)} neurones\u202f; le réseau reste tel quel.`;
      case "weights":
        return `Ce réseau aurait ${write(fault.found)} poids, plus que les ${write(fault.most)} permis\u202f; choisissez moins de neurones.`;
      case "work":
        return `Un lot de ${write(fault.batchSize)} est trop pour ce réseau\u202f; choisissez P = ${write(fault.fitting)} au plus.`;
    }
  },
  largeAlpha: (alpha: string) =>
    `α = ${alpha} est très grand\u00a0: chaque correction risque de dépasser son but et le coût de ne pas descendre. L’essai est permis\u202f; si les nombres débordent, les derniers poids finis sont gardés. Un bon départ\u00a0: 0,5.`,
  wholeSet: (batch: string) =>
    `Avec P = ${batch}, une époque ne fait qu’une correction\u00a0: c’est permis, mais l’apprentissage se verra peu. Avec P = 10, elle en fait des milliers.`,
  largeSum: (batch: string) =>
    `Avec la somme sur P = ${batch} échantillons, la correction est ${batch} fois celle de la moyenne (R2)\u202f; un α plus petit convient sans doute mieux.`,
};

export type PlanWords = typeof fr;
