import type { Rung } from "../../exercises/rungs.ts";

export const fr = {
  lead: "Chaque nombre du cours peut se calculer ici sur un petit réseau. Une réponse fausse est lue comme une formule un peu fausse\u00a0: la page dit laquelle.",
  start: "Commencer par le premier",
  goOn: "Continuer",
  solidOf: (solid: number, all: number) =>
    solid === 0
      ? `${all} exercices, du plus simple au plus long.`
      : `${solid} ${solid > 1 ? "solides" : "solide"} sur ${all}.`,
  atChapterEnd: "Pour vous exercer",
  due: "À revoir",
  all: "Tous les exercices",
  series: "Séries",
  sheetLink: "Composer une feuille",
  resultsLink: "Résultats d’une classe",
  output: { sigmoid: "sigmoïde", softmax: "softmax" },
  /** How a kind stands, beside its name. */
  standing: {
    none: "pas encore essayé",
    solid: "solide",
    due: "à revoir",
    mistaken: "erreur la dernière fois",
    begun: (right: number, answered: number) => `${right} ${right > 1 ? "justes" : "juste"} sur ${answered}`,
  },
  unknown: "Cette adresse ne correspond à aucun exercice. Rien n’est perdu\u00a0: choisissez-en un dans la liste.",
  exercises: "Exercices",
  /** The signs of the list. */
  forms: { number: "un nombre à calculer", choice: "une réponse à choisir", lines: "plusieurs lignes à la suite" },
  exercise: "Exercice",
  previous: "Exercice précédent",
  next: "Exercice suivant",
  another: "Un autre du même genre",
  /** The number that all the exercise's numbers come from. */
  seed: (seed: number) => `Tirage nº\u00a0${seed}`,
  rungLabel: "Aide donnée",
  rungs: {
    worked: "Le calcul entier",
    number: "Tout sauf un nombre",
    factor: "Tout sauf un facteur",
    line: "La formule",
    boxes: "Des cases à la place des nombres",
    all: "Aucune",
  } satisfies Record<Rung, string>,
  worked: "Voici le calcul en entier. Suivez-le\u202f; ensuite, un nombre y manquera.",
  workedStem: "Calcul\u00a0:",
  writeFirst: "Écrivez d’abord un nombre.",
  boxStem: "Calcul\u00a0:",
  workedRead: "J’ai suivi",
  sameWithout: "Le même, avec un nombre manquant",
  boxNumber: (digits: number) =>
    `Quel nombre du réseau va dans la case\u202f? Donnez-le avec ${digits} chiffres significatifs.`,
  boxFactor: (digits: number) =>
    `Quelle est la valeur de la partie qui manque dans la case\u202f? Donnez-la avec ${digits} chiffres significatifs.`,
  boxesStem: (digits: number) =>
    `Chaque case porte une lettre\u00a0: la même lettre est le même nombre. Remplissez-les avec les nombres du réseau, puis calculez le résultat, avec ${digits} chiffres significatifs.`,
  box: (letter: string) => `Case ${letter}`,
  newCost: (digits: number) =>
    `Corrigez tous les poids, refaites la phase avant, et calculez le nouveau coût, avec ${digits} chiffres significatifs.`,
  shortened:
    "La somme est longue\u00a0: ses plus grands termes sont écrits, et le dernier nombre est la somme de tous les autres.",
  boxSpoken: "La case vide est le nombre à trouver.",
  question: "Question",
  numbers: "Les nombres du réseau",
  figureName: (sizes: string) =>
    `Le réseau ${sizes} de la question\u202f; ses nombres sont dans les tableaux ci-dessous.`,
  figureSample: (p: number) =>
    `Dessiné pour l’échantillon p\u00a0=\u00a0${p}\u202f; les autres sont dans les tableaux.`,
  /** Where one number of the line is missing. */
  figureMissing: "«\u00a0?\u00a0»\u00a0: le nombre qui va dans la case. Les tableaux le donnent.",
  /** Under the figure, once an answer was wrong. */
  figureLit: "Contour épais\u00a0: la case demandée. Contour fin\u00a0: les nombres que lit la ligne du cours.",
  figureOwn: "En tirets\u00a0: ceux qui ont dû être lus à leur place.",
  numbersNote: "Pour i et j, l’indice 0 est celui du neurone de biais\u202f; les sorties k se comptent à partir de 0.",
  numbersNoteDeep:
    "Pour i et j, l’indice 0 est celui du neurone de biais\u202f; dans la section G, les sorties j se comptent à partir de 1.",
  numbersMnist: "Les nombres dont la ligne se calcule, tels que le réseau les a.",
  sample: (p: number) => `échantillon p\u00a0=\u00a0${p}`,
  rate: "Taux d’apprentissage",
  answer: "Votre réponse",
  answerHint: "Un nombre ou un calcul\u00a0: 0,119, 1,2 × 10^-3, 3/8, 2*0,3*0,4.",
  answerFor: (name: string) => `Réponse pour ${name}`,
  check: "Vérifier",
  keypad: "Pavé de nombres",
  erase: "Effacer",
  read: (number: string) => `Lu\u00a0: ${number}`,
  verdict: "Verdict",
  right: "Juste.",
  lastDigit: "Juste, à une unité près sur le dernier chiffre.",
  from: "Juste, à partir de votre",
  moreDigits: (written: number, asked: number) =>
    `Juste jusqu’ici\u00a0: ${written} ${written > 1 ? "chiffres" : "chiffre"} sur ${asked}. Un chiffre de plus, s’il vous plaît.`,
  wrong: "Ce n’est pas cela.",
  /** What is said of several answers at once. */
  summary: (right: number, wrong: number, left: number) =>
    [
      `${right} ${right > 1 ? "justes" : "juste"}`,
      ...(wrong > 0 ? [`${wrong} à revoir`] : []),
      ...(left > 0 ? [`${left} sans réponse entière`] : []),
    ].join(", "),
  /** Before the name of the mistake. */
  comesOf: "Une erreur connue donne ce nombre\u00a0:",
  comesOfEach: "Plusieurs erreurs connues donnent ce nombre. Laquelle est la vôtre\u202f?",
  linesAbove: "L’erreur a été faite plus haut, à la ligne",
  carriedOn: "La suite de votre calcul est juste.",
  yourFormula: "Votre formule a dû être",
  courseSays: "Le cours dit",
  differs: "La partie soulignée est celle qui diffère.",
  courseLine: "Dans le cours\u00a0:",
  noneSure: "Aucune erreur connue ne donne ce nombre. Cherchons la première ligne où nos calculs se séparent.",
  nothingBetween: "Aucune erreur connue ne donne ce nombre. Regardez le calcul en entier ci-dessous.",
  /** Around the symbol. */
  intermediate: { before: "Combien trouvez-vous pour", behind: "\u202f?" },
  stillRight: "Cette partie est juste\u00a0: l’erreur est ailleurs. Voici la suivante.",
  partsRight: "Tout ce qui précède est juste\u00a0: l’erreur est dans la dernière opération.",
  showWorked: "Voir le calcul en entier",
  nextRung: {
    back: (rung: string) => `Pour le prochain, un peu plus d’aide\u00a0: ${rung}.`,
    forward: (rung: string) => `C’est acquis\u00a0: le prochain en donne moins. Aide\u00a0: ${rung}.`,
    same: "Encore un juste et le prochain en donnera moins.",
    top: "C’était sans aide.",
  },
  chooseFirst: "Choisissez d’abord une réponse.",
  options: "Réponses possibles",
  chainLead: "Remplissez de haut en bas. Une erreur ne compte qu’une fois\u00a0: la suite est jugée avec votre nombre.",
  notCarried: {
    lines: "Ce nombre n’est pas repris dans la suite\u00a0: elle est jugée avec le bon.",
    result: "Le résultat n’est pas jugé avec ce nombre, mais avec le bon.",
  },
  carried: {
    lines: "Les lignes qui suivent sont jugées avec votre nombre.",
    result: "Le résultat est jugé avec votre nombre.",
  },
  tables: "Les nombres en tableaux",
  waiting: "Le réseau n’a pas encore calculé. Un instant.",
  cellTitle: "Calculez-le vous-même",
  backToCourse: "Retour au cours",
  progress: "Progrès",
  progressNote: "Ce que vous faites ici reste sur cet appareil.",
  saveProgress: "Enregistrer mes progrès",
  saveProgressName: "progres-deltascope.json",
  takeUp: "Reprendre des progrès enregistrés",
  takenUp: (kinds: number) =>
    `${kinds} ${kinds > 1 ? "genres d’exercices repris" : "genre d’exercices repris"}. De chacun, c’est le travail le plus récent qui est gardé.`,
  progressFaults: {
    "not-json": (name: string) =>
      `«\u00a0${name}\u00a0» n’est pas un fichier de progrès (ce n’est pas du JSON). Rien n’a changé\u00a0: choisissez le fichier enregistré ici.`,
    "not-ours": (name: string) =>
      `«\u00a0${name}\u00a0» n’est pas un fichier de progrès de Deltascope, ou il est abîmé. Rien n’a changé\u00a0: choisissez-en un autre.`,
    newer: (name: string) =>
      `«\u00a0${name}\u00a0» vient d’une version plus récente de Deltascope. Rien n’a changé\u00a0: rechargez la page.`,
    "too-large": (name: string) =>
      `«\u00a0${name}\u00a0» dépasse 64\u00a0Mo\u00a0: ce n’est pas un fichier de progrès. Rien n’a changé\u00a0: choisissez le fichier enregistré ici.`,
    unreadable: (name: string) =>
      `«\u00a0${name}\u00a0» n’a pas pu être lu. Rien n’a changé\u00a0: choisissez-le de nouveau.`,
  },
  solid: "Solide",
  lastMistaken: "Dernières erreurs",
  save: "Enregistrer mes résultats",
  saveName: "resultats-deltascope.json",
  learner: "Votre nom (facultatif, écrit dans le fichier)",
  forget: "Effacer mes progrès",
  forgetSure: "Tout effacer\u202f? Cela ne peut pas être annulé.",
  forgetYes: "Oui, effacer",
  keep: "Garder",
};

export type ExerciseWords = typeof fr;
