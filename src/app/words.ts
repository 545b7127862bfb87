import type { Place } from "../setup/view.ts";
import type { Words } from "../store/language.ts";
import type { Theme } from "../store/state.ts";
import type { TrainingStatus } from "../worker/protocol.ts";

interface AppWords {
  readonly tagline: string;
  readonly skip: string;
  readonly places: Readonly<Record<Place, string>>;
  readonly placesLabel: string;
  /** The course's views, as tabs on a phone. */
  readonly views: Readonly<Record<"label" | "reading" | "stage" | "loupe", string>>;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly share: string;
  readonly shared: string;
  readonly shareFailed: (address: string) => string;
  readonly help: string;
  readonly menu: string;
  readonly close: string;
  readonly loading: (share: string) => string;
  readonly loadingLabel: string;
  readonly complete: (total: string) => string;
  readonly broken: (file: string, reason: string, available: string) => string;
  /** How a training run stands, seen from another place: how far it is, and the accuracy on the test set. */
  readonly training: Readonly<Record<TrainingStatus, (share: string, accuracy: string) => string>>;
  readonly reasons: Readonly<Record<"missing" | "refused" | "network" | "truncated" | "corrupt", string>>;
  readonly retry: string;
  readonly crashed: string;
  readonly restart: string;
  readonly storage: string;
  readonly dismiss: string;
}

const fr: AppWords = {
  tagline: "La rétropropagation, δ par δ",
  skip: "Aller au contenu",
  places: { course: "Cours", train: "Entraîner", draw: "Dessiner" },
  placesLabel: "Lieux",
  views: { label: "Vues du cours", reading: "Texte", stage: "Réseau", loupe: "Loupe" },
  language: "Langue",
  theme: "Thème",
  themes: { system: "Thème du système", light: "Thème clair", dark: "Thème sombre" },
  share: "Partager",
  shared: "Adresse copiée\u00a0: elle rouvre cette page telle quelle.",
  shareFailed: (address) => `La copie a été refusée par le navigateur. Voici l’adresse à copier\u00a0: ${address}`,
  help: "Aide",
  menu: "Langue, thème, partage, aide",
  close: "Fermer",
  loading: (share) => `MNIST\u00a0: ${share}`,
  loadingLabel: "Chargement des chiffres MNIST",
  complete: (total) => `MNIST\u00a0: ${total} chiffres`,
  broken: (file, reason, available) =>
    `Le fichier ${file} ${reason}. Rien n’est perdu\u00a0: les ${available} chiffres déjà là restent utilisables.`,
  training: {
    running: (share, accuracy) => `Entraînement en cours\u00a0: ${share}, réussite ${accuracy}`,
    paused: (share, accuracy) => `Entraînement en pause à ${share}, réussite ${accuracy}`,
    finished: (_share, accuracy) => `Entraînement terminé, réussite ${accuracy}`,
    failed: (share) => `Entraînement arrêté à ${share}`,
  },
  reasons: {
    missing: "est absent du site",
    refused: "a été refusé par le serveur",
    network: "n’est pas arrivé\u00a0: la connexion s’est interrompue",
    truncated: "est tronqué",
    corrupt: "est abîmé",
  },
  retry: "Réessayer",
  crashed:
    "Le moteur de calcul s’est arrêté. Les derniers poids connus sont conservés\u202f; relancez-le pour continuer là où vous en étiez.",
  restart: "Relancer le moteur",
  storage:
    "Les réglages gardés sur cet appareil étaient illisibles et ont été remplacés par ceux d’origine. Rien d’autre n’est touché.",
  dismiss: "Fermer ce message",
};

const en: AppWords = {
  tagline: "Backpropagation, δ by δ",
  skip: "Skip to the content",
  places: { course: "Course", train: "Train", draw: "Draw" },
  placesLabel: "Places",
  views: { label: "Views of the course", reading: "Text", stage: "Network", loupe: "Loupe" },
  language: "Language",
  theme: "Theme",
  themes: { system: "System theme", light: "Light theme", dark: "Dark theme" },
  share: "Share",
  shared: "Address copied: it opens this page again just as it is.",
  shareFailed: (address) => `The browser did not allow copying. Here is the address to copy: ${address}`,
  help: "Help",
  menu: "Language, theme, sharing, help",
  close: "Close",
  loading: (share) => `MNIST: ${share}`,
  loadingLabel: "Loading the MNIST digits",
  complete: (total) => `MNIST: ${total} digits`,
  broken: (file, reason, available) =>
    `The file ${file} ${reason}. Nothing is lost: the ${available} digits already here can be used.`,
  training: {
    running: (share, accuracy) => `Training: ${share}, accuracy ${accuracy}`,
    paused: (share, accuracy) => `Training paused at ${share}, accuracy ${accuracy}`,
    finished: (_share, accuracy) => `Training finished, accuracy ${accuracy}`,
    failed: (share) => `Training stopped at ${share}`,
  },
  reasons: {
    missing: "is missing from the site",
    refused: "was refused by the server",
    network: "did not arrive: the connection broke",
    truncated: "is truncated",
    corrupt: "is damaged",
  },
  retry: "Try again",
  crashed: "The calculation engine has stopped. The last weights known are kept; restart it to go on where you were.",
  restart: "Restart the engine",
  storage:
    "The settings kept on this device could not be read and were replaced by the original ones. Nothing else was touched.",
  dismiss: "Close this message",
};

export const appWords: Words<AppWords> = { fr, en };
