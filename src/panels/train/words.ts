import type { Words } from "../../store/language.ts";
import type { TrainingStatus } from "../../worker/protocol.ts";

/** The three kinds of samples that are measured. */
export type Measured = "batch" | "train" | "test";

interface TrainWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly train: string;
  readonly trainAgain: string;
  readonly pause: string;
  readonly resume: string;
  readonly oneBatch: string;
  readonly oneEpoch: string;
  readonly epochs: (count: number) => string;
  readonly goOn: (epochs: string) => string;
  readonly goOnTitle: string;
  readonly withPlan: string;
  readonly goOnWithPlan: string;
  readonly reset: string;
  readonly resetTitle: string;
  readonly statuses: Readonly<Record<TrainingStatus, string>>;
  readonly progress: string;
  readonly done: (share: string) => string;
  readonly epochOf: (epoch: string, epochs: string) => string;
  readonly perSecond: (count: string) => string;
  readonly left: (time: string) => string;
  readonly seconds: (count: string) => string;
  readonly minutes: (count: string) => string;
  readonly paths: Readonly<Record<"wasm-simd" | "typescript", string>>;
  readonly plainPath: string;
  readonly memory: (megabytes: string) => string;
  readonly inUse: (network: string) => string;
  readonly cost: string;
  readonly costs: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly accuracy: string;
  readonly measures: string;
  readonly measured: Readonly<Record<Measured, string>>;
  readonly lastBatch: (right: string, count: string) => string;
  readonly lastCost: (cost: string) => string;
  readonly pace: string;
  readonly paces: Readonly<Record<"full" | "four" | "one", string>>;
  readonly loading: (available: string, wanted: string) => string;
  readonly partOfSet: (available: string) => string;
  readonly announce: Readonly<Record<TrainingStatus, (accuracy: string) => string>>;
  readonly failed: string;
}

export const trainWords: Words<TrainWords> = {
  fr: {
    title: "Entraîner le réseau",
    intro: [
      "Le réseau part de poids tirés au hasard\u202f: il se trompe environ neuf fois sur dix.",
      "L’entraînement refait la méthode du cours, lot après lot\u202f: toutes les prédictions, toutes les erreurs, puis une correction de w et de z, des milliers de fois de suite.",
      "Vous verrez le coût descendre et le taux de réussite monter, sur les chiffres appris et sur 10\u202f000 autres que le réseau n’apprend jamais. Comptez quelques secondes.",
    ],
    train: "Entraîner",
    trainAgain: "Entraîner à nouveau",
    pause: "Pause",
    resume: "Reprendre",
    oneBatch: "Un lot",
    oneEpoch: "Une époque",
    epochs: (count) => (count > 1 ? `${count} époques` : `${count} époque`),
    goOn: (epochs) => `Continuer\u00a0: ${epochs} de plus`,
    goOnTitle: "À partir des poids actuels, avec les réglages choisis",
    withPlan: "Entraîner avec ces réglages",
    goOnWithPlan: "Continuer avec ces réglages",
    reset: "Repartir de zéro",
    resetTitle: "Rend au réseau ses poids initiaux\u202f; les courbes restent pour comparaison",
    statuses: { running: "en cours", paused: "en pause", finished: "terminé", failed: "arrêté" },
    progress: "Avancement de l’entraînement",
    done: (share) => share,
    epochOf: (epoch, epochs) => `époque ${epoch} sur ${epochs}`,
    perSecond: (count) => `${count} échantillons/s`,
    left: (time) => `reste ${time}`,
    seconds: (count) => `${count}\u00a0s`,
    minutes: (count) => `${count}\u00a0min`,
    paths: { "wasm-simd": "WebAssembly SIMD", typescript: "TypeScript" },
    plainPath:
      "Ce navigateur n’a pas WebAssembly SIMD\u202f: le calcul se fait en TypeScript. Mêmes équations, plus lentement.",
    memory: (megabytes) => `${megabytes}\u00a0Mo de mémoire`,
    inUse: (network) => `Réseau ${network}`,
    cost: "Coût",
    costs: { sigmoid: "Coût ℰ", softmax: "Coût C" },
    accuracy: "Taux de réussite",
    measures: "Où en est le réseau",
    measured: { batch: "Lots", train: "Apprentissage", test: "Test" },
    lastBatch: (right, count) => `Dernier lot\u00a0: ${right} sur ${count} bien lus`,
    lastCost: (cost) => `, coût ${cost}`,
    pace: "Allure",
    paces: { full: "pleine vitesse", four: "4 lots/s", one: "1 lot/s" },
    loading: (available, wanted) =>
      `Les chiffres de MNIST arrivent\u00a0: ${available} sur ${wanted}. Pour commencer tout de suite, choisissez moins d’échantillons dans les réglages.`,
    partOfSet: (available) =>
      `${available} chiffres d’apprentissage seulement sont arrivés\u202f; l’entraînement se fera sur ceux-là.`,
    announce: {
      running: () => "L’entraînement est en cours.",
      paused: (accuracy) => `L’entraînement est en pause. Réussite sur le test\u00a0: ${accuracy}.`,
      finished: (accuracy) => `L’entraînement est terminé. Réussite sur le test\u00a0: ${accuracy}.`,
      failed: () => "L’entraînement s’est arrêté.",
    },
    failed:
      "Les nombres ont débordé\u00a0: des poids ou des productions ne sont plus finis. Les derniers poids finis sont gardés et rien n’est perdu. Choisissez un taux α plus petit (0,5 par exemple), ou la moyenne du lot plutôt que la somme, puis entraînez à nouveau.",
  },
  en: {
    title: "Train the network",
    intro: [
      "The network starts from weights drawn at random: it is wrong about nine times out of ten.",
      "Training repeats the method of the course, batch after batch: all predictions, all errors, then one correction of w and z, thousands of times over.",
      "You will see the cost fall and the accuracy rise, on the digits it learns from and on 10,000 others that it never learns. It takes a few seconds.",
    ],
    train: "Train",
    trainAgain: "Train again",
    pause: "Pause",
    resume: "Resume",
    oneBatch: "One batch",
    oneEpoch: "One epoch",
    epochs: (count) => (count === 1 ? "1 epoch" : `${count} epochs`),
    goOn: (epochs) => `Go on: ${epochs} more`,
    goOnTitle: "From the current weights, with the settings chosen",
    withPlan: "Train with these settings",
    goOnWithPlan: "Go on with these settings",
    reset: "Start over",
    resetTitle: "Gives the network its initial weights back; the curves stay for comparison",
    statuses: { running: "running", paused: "paused", finished: "finished", failed: "stopped" },
    progress: "Progress of the training",
    done: (share) => share,
    epochOf: (epoch, epochs) => `epoch ${epoch} of ${epochs}`,
    perSecond: (count) => `${count} samples/s`,
    left: (time) => `${time} left`,
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    paths: { "wasm-simd": "WebAssembly SIMD", typescript: "TypeScript" },
    plainPath: "This browser has no WebAssembly SIMD: TypeScript does the work. The same equations, more slowly.",
    memory: (megabytes) => `${megabytes} MB of memory`,
    inUse: (network) => `Network ${network}`,
    cost: "Cost",
    costs: { sigmoid: "Cost ℰ", softmax: "Cost C" },
    accuracy: "Accuracy",
    measures: "How the network stands",
    measured: { batch: "Batches", train: "Training set", test: "Test set" },
    lastBatch: (right, count) => `Last batch: ${right} of ${count} read right`,
    lastCost: (cost) => `, cost ${cost}`,
    pace: "Pace",
    paces: { full: "full speed", four: "4 batches/s", one: "1 batch/s" },
    loading: (available, wanted) =>
      `The digits of MNIST are arriving: ${available} of ${wanted}. To begin at once, choose fewer samples in the settings.`,
    partOfSet: (available) => `Only ${available} training digits have arrived; training will use those.`,
    announce: {
      running: () => "Training is under way.",
      paused: (accuracy) => `Training is paused. Accuracy on the test set: ${accuracy}.`,
      finished: (accuracy) => `Training is finished. Accuracy on the test set: ${accuracy}.`,
      failed: () => "Training has stopped.",
    },
    failed:
      "The numbers overflowed: some weights or pre-activations are no longer finite. The last finite weights are kept and nothing is lost. Choose a smaller rate α (0.5 for example), or the batch’s mean instead of its sum, then train again.",
  },
};
