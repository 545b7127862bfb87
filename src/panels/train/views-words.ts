import type { Words } from "../../store/language.ts";
import type { Measured } from "./words.ts";

interface ViewsWords {
  readonly views: string;
  readonly tabs: Readonly<Record<"curves" | "neurons" | "errors", string>>;
  // The curves
  readonly quantity: string;
  readonly axis: string;
  readonly axes: Readonly<Record<"linear" | "log", string>>;
  readonly samplesSeen: string;
  readonly curvesLabel: (quantity: string) => string;
  readonly curve: Readonly<Record<Measured, string>>;
  readonly pastRun: (number: string, summary: string) => string;
  readonly branch: (number: string, seen: string, summary: string) => string;
  readonly now: string;
  readonly epoch: (number: number) => string;
  readonly here: string;
  readonly zoomHint: string;
  readonly showAll: string;
  readonly forget: string;
  // Going back in time
  readonly time: string;
  readonly initial: string;
  readonly after: (seen: string) => string;
  readonly end: string;
  readonly visiting: (place: string) => string;
  readonly runOn: string;
  readonly backToInitial: string;
  readonly backToEnd: string;
  // The neurons
  readonly fields: string;
  readonly fieldsNote: (total: string) => string;
  readonly fieldsRange: (first: string, last: string, total: string) => string;
  readonly earlier: string;
  readonly later: string;
  readonly scale: string;
  readonly scales: Readonly<Record<"common" | "each", string>>;
  readonly neuron: (j: number) => string;
  readonly inside: (samples: string) => string;
  readonly layer: (h: number) => string;
  readonly histogram: (name: string, mean: string, spread: string) => string;
  readonly meanSpread: (mean: string, spread: string) => string;
  readonly saturated: (share: string) => string;
  readonly saturatedNote: string;
  readonly steps: string;
  readonly step: (ratio: string) => string;
  readonly stepNote: string;
  readonly looking: string;
  readonly noRun: string;
}

export const viewsWords: Words<ViewsWords> = {
  fr: {
    views: "Vues de l’entraînement",
    tabs: { curves: "Courbes", neurons: "Neurones", errors: "Erreurs" },
    quantity: "Grandeur",
    axis: "Échelle",
    axes: { linear: "linéaire", log: "logarithmique" },
    samplesSeen: "échantillons vus",
    curvesLabel: (quantity) => `${quantity} selon le nombre d’échantillons vus`,
    curve: { batch: "lots", train: "apprentissage", test: "test" },
    pastRun: (number, summary) => `Essai ${number}, test (${summary})`,
    branch: (number, seen, summary) => `Essai ${number}, branche à ${seen}, test (${summary})`,
    now: "Essai en cours",
    epoch: (number) => `ép. ${number}`,
    here: "ici",
    zoomHint: "Glissez sur la courbe pour agrandir un passage\u202f; double clic pour tout revoir.",
    showAll: "Tout revoir",
    forget: "Oublier les essais passés",
    time: "Remonter le temps",
    initial: "Poids initiaux",
    after: (seen) => `après ${seen} échantillons`,
    end: "fin de l’essai",
    visiting: (place) =>
      `Le réseau a ses poids d’alors (${place})\u00a0: toutes les vues les montrent, le cours aussi. Si vous repartez d’ici, une nouvelle branche commence et l’essai reste tracé.`,
    runOn: "Repartir d’ici",
    backToInitial: "Poids initiaux",
    backToEnd: "Revenir à la fin",
    fields: "Ce que regarde chaque neurone caché",
    fieldsNote: (total) =>
      `Les poids w_{i,j} d’un neurone j, rangés comme l’image\u00a0: orange, un pixel allumé le pousse vers 1\u202f; bleu, vers 0. ${total} neurones.`,
    fieldsRange: (first, last, total) => `j = ${first} à ${last} sur ${total}`,
    earlier: "Neurones précédents",
    later: "Neurones suivants",
    scale: "Couleurs",
    scales: { common: "échelle commune", each: "chacun la sienne" },
    neuron: (j) => `Poids du neurone caché ${j}`,
    inside: (samples) => `À l’intérieur, sur ${samples} chiffres d’apprentissage`,
    layer: (h) => `Couche ${h}`,
    histogram: (name, mean, spread) => `Histogramme de ${name}\u00a0: moyenne ${mean}, écart type ${spread}`,
    meanSpread: (mean, spread) => `moyenne ${mean}, écart type ${spread}`,
    saturated: (share) => `${share} saturés`,
    saturatedNote: "Saturé\u00a0: g′(σ) < 0,01, le neurone n’apprend presque plus de ce chiffre.",
    steps: "Taille de la prochaine correction",
    step: (ratio) => `soit ${ratio} des poids`,
    stepNote: "‖·‖\u00a0: longueur de tout le tenseur pris comme un vecteur.",
    noRun: "Aucun entraînement n’est en cours\u202f; lancez-en un pour voir.",
    looking: "Un instant\u00a0: on regarde dans le réseau…",
  },
  en: {
    views: "Views of the training",
    tabs: { curves: "Curves", neurons: "Neurons", errors: "Errors" },
    quantity: "Quantity",
    axis: "Scale",
    axes: { linear: "linear", log: "logarithmic" },
    samplesSeen: "samples seen",
    curvesLabel: (quantity) => `${quantity} over samples seen`,
    curve: { batch: "batches", train: "training set", test: "test set" },
    pastRun: (number, summary) => `Run ${number}, test set (${summary})`,
    branch: (number, seen, summary) => `Run ${number}, branch at ${seen}, test set (${summary})`,
    now: "This run",
    epoch: (number) => `ep. ${number}`,
    here: "here",
    zoomHint: "Drag across the curve to zoom in; double-click to see everything again.",
    showAll: "Show everything",
    forget: "Forget the earlier runs",
    time: "Go back in time",
    initial: "Initial weights",
    after: (seen) => `after ${seen} samples`,
    end: "end of the run",
    visiting: (place) =>
      `The network has its weights of then (${place}): all views show them, the course too. If you run on from here, a new branch begins and this run stays drawn.`,
    runOn: "Run on from here",
    backToInitial: "Initial weights",
    backToEnd: "Back to the end",
    fields: "What each hidden neuron looks at",
    fieldsNote: (total) =>
      `The weights w_{i,j} of one neuron j, laid out like the image: orange, a lit pixel pushes it towards 1; blue, towards 0. ${total} neurons.`,
    fieldsRange: (first, last, total) => `j = ${first} to ${last} of ${total}`,
    earlier: "Neurons before",
    later: "Neurons after",
    scale: "Colours",
    scales: { common: "one scale for all", each: "each its own" },
    neuron: (j) => `Weights of hidden neuron ${j}`,
    inside: (samples) => `Inside, on ${samples} training digits`,
    layer: (h) => `Layer ${h}`,
    histogram: (name, mean, spread) => `Histogram of ${name}: mean ${mean}, standard deviation ${spread}`,
    meanSpread: (mean, spread) => `mean ${mean}, standard deviation ${spread}`,
    saturated: (share) => `${share} saturated`,
    saturatedNote: "Saturated: g′(σ) < 0.01, the neuron hardly learns from that digit any more.",
    steps: "Size of the next correction",
    step: (ratio) => `that is ${ratio} of the weights`,
    stepNote: "‖·‖: length of the whole tensor taken as one vector.",
    noRun: "No training is under way; start one to see.",
    looking: "One moment: looking into the network…",
  },
};
