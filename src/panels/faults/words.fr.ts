import type { WeightKind } from "../../core/gradient-kinds.ts";
import type { LineName } from "../../core/line-check.ts";
import type { Picture } from "../../course/faults/faults.ts";
import type { StatisticId } from "../../course/faults/statistic.ts";
import type { CheckSymptom, CurveSymptom, SymptomId } from "../../course/faults/symptom.ts";
import type { Outcome } from "./outcome.ts";

const statistics: Record<StatisticId, string> = {
  "input-bias": "Première entrée, celle du biais",
  "input-largest": "Plus grande entrée",
  "sigma-spread": "Écart type des productions cachées",
  saturated: "Neurones cachés saturés (à moins de 0,01 de 0 ou de 1)",
  "hidden-bias": "Neurone de biais de la couche cachée",
  apart: "Plus grand écart entre les poids de deux neurones cachés",
  truth: "Images dont le 1 de la vérité est au bon chiffre",
  "delta-out": "Taille médiane des erreurs de sortie",
  "delta-hid": "Taille médiane des erreurs cachées",
  "dead-neurons": "Neurones cachés dont l’erreur est toujours nulle",
  "bias-gradient": "Plus grand gradient d’un biais caché, rapporté au plus grand de la couche",
  "by-hand": "Écart relatif entre la ligne et un calcul à la main",
};

const kinds: Record<WeightKind, string> = {
  w: "poids cachés",
  w0: "biais cachés",
  z: "poids de sortie",
  z0: "biais de sortie",
};

export const fr = {
  tabsLabel: "Les fautes",
  tabs: { run: "Une faute", table: "Fautes et symptômes", find: "Trouver la faute" },
  colon: "\u00a0:",
  fault: "Faute",
  noLine: "Aucune ligne de la méthode n’est fausse\u00a0: c’est le point de départ qui est mal choisi.",
  marked: "Ce qui diffère est souligné.",
  rightLine: "Le cours",
  wrongLine: "Le programme fautif",
  courseSays: "Dans le cours\u00a0:",
  onStage: "Voir ce programme sur le réseau",
  predict: "D’abord, prévoyez\u00a0: que fera le coût du programme fautif\u202f?",
  outcomes: {
    follows: "Il descend comme celui du programme juste",
    faster: "Il descend plus vite, et plus bas",
    slower: "Il descend, mais reste plus haut",
    stalls: "Il se bloque au niveau d’un réseau qui ne regarde pas l’image",
    rises: "Il monte",
  } satisfies Record<Outcome, string>,
  predictedRight: "C’est bien ce qui s’est passé.",
  predictedWrong: (outcome: string) =>
    `Autre chose s’est passé\u00a0: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,
  predictedAlmost: (seen: string, outcome: string) =>
    `Presque\u00a0: le coût reste à ce niveau jusque vers ${seen} images. Ensuite, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,
  tooEarly: (seen: string) =>
    `Arrêté après ${seen} images\u00a0: c’est trop tôt pour juger votre prévision. Relancez, et laissez finir.`,
  asFarAsSeen: (seen: string) => `Jusqu’à l’arrêt, après ${seen} images\u00a0:`,
  predictFirst: "Choisissez d’abord une réponse.",
  run: "Lancer les deux programmes",
  again: "Relancer les deux programmes",
  pause: "Pause",
  resume: "Reprendre",
  stop: "Arrêter",
  progress: "Avancement des deux apprentissages",
  waiting: "Les images arrivent…",
  noMatter: "Avec ces conventions, la ligne en cause n’a rien à fausser\u00a0: les deux programmes sont les mêmes.",
  settings: "Réglages",
  alpha: "Taux d’apprentissage α",
  batch: "Images par lot P",
  hidden: "Neurones cachés",
  samples: "Images vues",
  amplitude: "Amplitude des poids de départ",
  seed: "Graine des poids et de l’ordre",
  output: "Sortie et coût",
  outputs: { sigmoid: "sigmoïde, erreur quadratique", softmax: "softmax, coût logarithmique" },
  batchTooLarge:
    "Un lot ne peut pas avoir plus d’images que l’apprentissage n’en voit. La valeur précédente est gardée.",
  chapterSettings: "Reprendre les réglages du chapitre P",
  before: [
    "Deux réseaux vont apprendre côte à côte\u00a0: l’un par le programme juste, l’autre par un programme où une seule chose est fausse. Ils ont la même graine, les mêmes images, dans le même ordre\u00a0: toute différence vient de la faute.",
    "Choisissez une faute, lisez la ligne, prévoyez ce que fera le coût, puis lancez.",
  ],
  rightProgram: "Programme juste",
  faultyProgram: "Programme fautif",
  thisProgram: "Ce programme",
  quantity: "Courbe",
  quantities: { cost: "Coût", accuracy: "Réussite (500 images de test)" },
  curvesLabel: (quantity: string) => `${quantity} des programmes`,
  samplesSeen: "Images vues",
  diverged: (seen: string) =>
    `Après ${seen} images, les nombres du programme fautif ont dépassé ce qu’un ordinateur sait écrire\u00a0: il s’est arrêté là. Le programme juste continue.`,
  showsFirst: "Où la faute se voit d’abord",
  moment: "Poids",
  /** On the empty chart, at the cost of a network that answers every image alike. */
  blind: (cost: string) => `un réseau qui ne regarde pas l’image\u00a0: ${cost}`,
  afterCurves:
    "Sous les courbes viendront les nombres où la faute se voit d’abord, ceux du programme juste à côté, puis ce qui la trahit.",
  moments: { before: "de départ", now: "actuels" },
  statistics,
  both: (right: string, faulty: string) => `${right} pour le programme juste, ${faulty} pour le programme fautif`,
  pictures: {
    bars: (label: string) => `${label}, première image`,
    image: (label: string) => `${label}, comme une image`,
    histogram: (label: string) => `${label}, histogramme sur le lot`,
    "first-row": (label: string) => `${label}, première ligne (biais)`,
  } satisfies Record<Picture, (label: string) => string>,
  biasInput: (bias: string, largest: string) =>
    `Neurone de biais\u00a0: ${bias}\u202f; plus grand pixel\u00a0: ${largest}`,
  endsShare: (share: string) => `${share} des activations à moins de 0,05 de 0 ou de 1`,
  largestSize: (size: string) => `Plus grande valeur (sans signe)\u00a0: ${size}`,
  betrays: "Ce qui la trahit",
  checkTitle: "Et la vérification du gradient\u202f?",
  speed: (right: string, faulty: string) =>
    `Vitesse de calcul\u00a0: ${right} images par seconde pour le programme juste, ${faulty} pour le programme fautif, chacun dans sa part de temps.`,

  tableTitle: "Fautes et symptômes",
  tableLead: (seeds: string, samples: string, batch: number, alpha: string) =>
    `Chaque programme a été mesuré sur ${seeds} graines\u00a0: 784–30–10, sortie sigmoïde, ${samples} images vues une fois, lots de ${batch}, α = ${alpha}. Chaque case donne la médiane, puis le plus petit et le plus grand.`,
  tableRead:
    "Le signe ● marque un symptôme qui trahit la faute\u00a0: ses valeurs et celles du programme juste ne se touchent pas. Une ligne sans ● sous les courbes est une faute que le taux de réussite ne montre pas.",
  source: "Mesures",
  sources: { published: "du chapitre", own: "de cet appareil" },
  seeds: "Graines",
  measure: "Mesurer sur cet appareil",
  measuring: "Mesure des symptômes",
  surveyEnded: { finished: "La mesure est finie.", stopped: "La mesure est arrêtée\u00a0: ce qui était mesuré reste." },
  groups: {
    curves: "Courbes",
    check: "Vérification du gradient, écart",
    look: "Un regard sur les nombres",
    hand: "Calcul à la main",
  },
  symptoms: {
    "cost-early": "Coût vers 1\u202f000 images",
    "cost-late": "Coût à la fin",
    accuracy: "Réussite à la fin",
    "check-w": kinds.w,
    "check-w0": kinds.w0,
    "check-z": kinds.z,
    "check-z0": kinds.z0,
  } satisfies Record<CurveSymptom | CheckSymptom, string>,
  ownNumber: "Le nombre qui parle",
  difference: "Écart de la ligne",
  tells: "trahit la faute\u00a0:",
  range: (least: string, most: string) => `${least} à ${most}`,
  ofRight: (value: string) => `juste\u00a0: ${value}`,
  passTitle: "Pourquoi tant de fautes passent la vérification du gradient",
  passText:
    "Cette vérification compare le gradient que le programme calcule au coût que le même programme calcule. Elle trouve toute faute du retour. Elle ne peut pas voir ce qui est faux des deux côtés à la fois (des pixels de 0 à 255, une image décalée, un vrai chiffre mal rangé), ni ce qui précède le gradient (des poids de départ mal choisis), ni ce qui le suit (α, le signe de la correction). Pour celles-là, il faut regarder les nombres eux-mêmes.",

  findTitle: "Trouver la faute",
  findLead: [
    "Un réseau est entraîné par un programme où une seule chose est fausse. À vous de trouver la ligne, avec peu de regards\u00a0: choisissez bien ce que vous regardez.",
    "C’est le réseau du chapitre P\u00a0: sortie sigmoïde, erreur quadratique, moyenne du lot. Les lignes de la softmax et celles des autres conventions ne servent pas.",
    "Ses poids de départ sont tirés entre −0,5 et 0,5, biais compris, comme partout dans cette page, et non comme le dit le listing (P1)\u00a0: cette différence n’est pas la faute. α vaut 1.",
  ],
  level: "Difficulté",
  levels: {
    1: "1 – le taux de réussite la montre",
    2: "2 – le taux de réussite ne montre rien",
    3: "3 – la vérification du gradient non plus",
  },
  mayBeStart:
    "À cette difficulté, il se peut qu’aucune ligne de la méthode ne soit fausse\u00a0: les poids de départ peuvent être mal choisis. Désignez alors une ligne de leur tirage (P1). Deux tableaux, w et z, montrent ces poids.",
  rightHidden: "À cette difficulté, les nombres du programme juste ne sont pas montrés à côté.",
  puzzle: (seed: string) => `Problème n° ${seed}`,
  probe: "Regarder",
  probes: {
    curves: "les deux courbes d’apprentissage",
    tensor: "les nombres d’un tableau",
    check: "la vérification du gradient",
    hand: "un calcul à la main",
  },
  which: { tensor: "Quel tableau", check: "Pour quels poids", hand: "Pour quelle ligne" },
  kinds,
  lines: {
    input: "les entrées",
    hiddenProductions: "une production cachée",
    hiddenOutputs: "une activation cachée",
    outputProductions: "une production de sortie",
    predictions: "une prédiction",
    truth: "la vérité",
    outputErrors: "une erreur de sortie",
    hiddenErrors: "une erreur cachée",
    gradient: "un gradient d’une image",
    batch: "un gradient du lot",
    correction: "une correction",
  } satisfies Record<LineName, string>,
  look: "Regarder",
  probesLeft: (left: number) =>
    left === 0
      ? "Plus de regard\u00a0: désignez la ligne."
      : left === 1
        ? "Il reste 1 regard."
        : `Il reste ${left} regards.`,
  listing: "Le programme, comme il devrait être. Désignez la ligne qui est fausse dans celui qui tourne.",
  written: "Écrit en",
  programs: { numpy: "NumPy", c: "C" },
  accuse: "C’est cette ligne",
  another: "Un autre problème",
  verdict: "Verdict",
  seenSoFar: "Ce que vous avez vu",
  nothingSeen: "Rien encore. Le réseau a ses poids de départ, et un premier lot de dix images.",
  checkOf: (of: string) => `Vérification du gradient\u00a0: ${of}`,
  ofImage: (p: string) => `image ${p} du lot`,
  ofBatch: "tout le lot",
  pixel: (row: string, column: string) => `pixel ligne ${row}, colonne ${column}`,
  checked: (analytic: string, quotient: string) =>
    `Le programme dit ${analytic}\u202f; le quotient de ses coûts, ${quotient}.`,
  handOf: (of: string) => `Calcul à la main\u00a0: ${of}`,
  byHand: (program: string, course: string) =>
    `Le programme a ${program}\u202f; la ligne du cours, avec les nombres du programme, donne ${course}.`,
  agrees: "Les deux s’accordent.",
  disagrees: "Les deux ne s’accordent pas.",
  won: "Trouvé\u202f! C’est bien là.",
  wonByOrder: (passage: string) =>
    `Trouvé\u202f! Chaque ligne est juste, c’est leur ordre qui est faux\u00a0: la correction passe avant la ligne de ${passage}.`,
  oneMoreTry: (line: string) => `Ce n’est pas la ligne ${line}. Encore un essai\u202f?`,
  giveUp: "Voir la faute",
  wonAgain: "Trouvé au deuxième essai\u202f! C’est bien là.",
  lost: (passage: string) => `Ce n’est pas là\u00a0: la faute est dans la ligne de ${passage}.`,
  numbered: (own: string, right: readonly [first: number, last: number]) =>
    right[0] === right[1]
      ? `Vous avez désigné la ligne ${own}\u202f; la faute est à la ligne ${right[0]}, marquée ✓.`
      : `Vous avez désigné la ligne ${own}\u202f; la faute est aux lignes ${right[0]} à ${right[1]}, marquées ✓.`,
  judged: { right: "la faute", order: "l’ordre", wrong: "votre ligne", own: "la faute, votre ligne" },
  spent: "Ce que vos regards disaient",
  noneSpent: "Vous avez répondu sans regarder.",
  spentSaid: {
    curves: {
      agrees: "les courbes de cette faute suivent celles du programme juste\u00a0: elles ne disaient rien.",
      disagrees: "elles disaient que quelque chose est faux, pas où.",
    },
    tensor: {
      agrees: "les nombres étaient ceux du programme juste\u00a0: la faute n’y touche pas.",
      disagrees:
        "les nombres n’étaient pas ceux du programme juste\u00a0: la faute est dans leur ligne, ou avant elle.",
    },
    check: {
      agrees: "les deux s’accordaient\u00a0: pour ces poids, le gradient est bien celui du coût calculé.",
      disagrees: "les deux ne s’accordaient pas\u00a0: le gradient n’est pas celui du coût calculé.",
    },
    hand: {
      agrees: "les deux s’accordaient\u00a0: cette ligne est juste.",
      disagrees: "les deux ne s’accordaient pas\u00a0: c’est dans cette ligne qu’est la faute.",
    },
  } satisfies Record<string, { readonly agrees: string; readonly disagrees: string }>,
  soonest: "Ce qui l’aurait dit le plus vite",
  namesLine: "Ce regard donne la ligne.",
  medians: (seeds: string) => `médianes sur ${seeds} graines`,
  symptomNames: {
    "cost-early": "Le coût vers 1\u202f000 images",
    "cost-late": "Le coût après 5\u202f000 images",
    accuracy: "Le taux de réussite après 5\u202f000 images",
    "check-w": `La vérification du gradient, ${kinds.w}`,
    "check-w0": `La vérification du gradient, ${kinds.w0}`,
    "check-z": `La vérification du gradient, ${kinds.z}`,
    "check-z0": `La vérification du gradient, ${kinds.z0}`,
    ...statistics,
  } satisfies Record<SymptomId, string>,
  stillPossible: (count: number) =>
    count === 1
      ? "Aucune autre faute de la liste n’a cette valeur."
      : count === 2
        ? "1 autre faute de la liste y ressemble."
        : `${count - 1} autres fautes de la liste y ressemblent.`,
  stillPossibleInLine: (count: number) =>
    count === 1
      ? "Aucune autre faute de la liste ne laisse cet écart dans cette ligne."
      : count === 2
        ? "1 autre faute de la liste peut laisser cet écart dans cette ligne."
        : `${count - 1} autres fautes de la liste peuvent laisser cet écart dans cette ligne.`,
};

export type FaultsWords = typeof fr;
