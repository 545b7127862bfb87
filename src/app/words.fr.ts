import type { ShelfFault } from "../device/shelf.ts";
import type { Place } from "../setup/view.ts";
import type { Theme } from "../store/state.ts";
import type { TrainingStatus } from "../worker/protocol/training.ts";

export const fr = {
  tagline: "La rétropropagation, δ par δ",
  twoWeights:
    "Ce fichier donne deux fois des poids, et ils diffèrent\u00a0: le réseau a ceux de «\u00a0weights\u00a0». Ceux de «\u00a0setup.init.given\u00a0» sont les poids initiaux, que «\u00a0Poids initiaux\u00a0» rétablit. Pour ne donner que ceux-ci, ôtez «\u00a0weights\u00a0» du fichier.",
  skip: "Aller au contenu",
  skipToNetwork: "Aller au réseau",
  places: {
    course: "Cours",
    exercises: "Exercices",
    faults: "Fautes",
    train: "Entraîner",
    draw: "Dessiner",
  } satisfies Record<Place, string>,
  placesLabel: "Lieux",
  /** The course's views, as tabs on a phone. */
  views: { label: "Vues du cours", reading: "Texte", stage: "Réseau", loupe: "Loupe" },
  language: "Langue",
  theme: "Thème",
  themes: { system: "Thème du système", light: "Thème clair", dark: "Thème sombre" } satisfies Record<Theme, string>,
  share: "Partager",
  help: "Aide",
  menu: "Langue, thème, partage, aide",
  close: "Fermer",
  loading: (share: string) => `MNIST\u00a0: ${share}`,
  loadingLabel: "Chargement des chiffres MNIST",
  complete: (total: string) => `MNIST\u00a0: ${total} chiffres`,
  broken: (file: string, reason: string, available: string) =>
    `Le fichier ${file} ${reason}. Rien n’est perdu\u00a0: les ${available} chiffres déjà là restent utilisables.`,
  /** How a training run stands, seen from another place: how far it is, and the accuracy on the test set. */
  training: {
    running: (share: string, accuracy: string) => `Entraînement en cours\u00a0: ${share}, réussite ${accuracy}`,
    paused: (share: string, accuracy: string) => `Entraînement en pause à ${share}, réussite ${accuracy}`,
    finished: (_share: string, accuracy: string) => `Entraînement terminé, réussite ${accuracy}`,
    failed: (share: string, _accuracy: string) => `Entraînement arrêté à ${share}`,
  } satisfies Record<TrainingStatus, (share: string, accuracy: string) => string>,
  reasons: {
    missing: "est absent du site",
    refused: "a été refusé par le serveur",
    network: "n’est pas arrivé\u00a0: la connexion s’est interrompue",
    truncated: "est tronqué",
    corrupt: "est abîmé",
  },
  newVersion:
    "Une nouvelle version de Deltascope est là. Cette page continue avec la sienne\u202f; rechargez-la quand vous voulez\u00a0: les poids, votre dessin et votre place dans le cours reviennent.",
  retry: "Réessayer",
  crashed:
    "Le moteur de calcul s’est arrêté. Les derniers poids connus sont conservés\u202f; relancez-le pour continuer là où vous en étiez.",
  restart: "Relancer le moteur",
  unkept: {
    denied:
      "Cet appareil ne laisse rien garder à cette page (fenêtre privée, ou données de sites bloquées). Tout fonctionne, mais les poids, vos exercices et vos chiffres seront perdus en la fermant\u00a0: enregistrez-les d’abord dans un fichier, par «\u202fPartager\u202f», dans «\u202fExercices\u202f» et dans «\u202fDessiner\u202f».",
    full: "Il n’y a plus de place sur cet appareil\u00a0: ce que vous ferez et réglerez désormais n’est plus gardé d’une visite à l’autre. Rien n’est perdu tant que la page reste ouverte\u202f; libérez de la place, ou enregistrez votre travail dans un fichier, par «\u202fPartager\u202f», dans «\u202fExercices\u202f» et dans «\u202fDessiner\u202f».",
    broken:
      "Cet appareil n’a pas pu garder votre travail. Rien n’est perdu tant que la page reste ouverte\u202f; enregistrez-le dans un fichier, par «\u202fPartager\u202f», dans «\u202fExercices\u202f» et dans «\u202fDessiner\u202f».",
  } satisfies Record<ShelfFault, string>,
  /** The same within another page, where there is nothing to save files with. */
  unkeptEmbedded:
    "Ici, rien n’est gardé d’une visite à l’autre. Tout fonctionne, et rien n’est perdu tant que la page reste ouverte\u202f; pour garder ce que vous faites, ouvrez-la dans un onglet.",
  ownTab: "Ouvrir dans un onglet",
  broughtBack: "Le réseau est tel que votre dernière visite l’a laissé.",
  startAfresh: "Repartir des poids initiaux",
  interrupted: "Un entraînement a été interrompu. Il est là, en pause, avec ses courbes\u00a0: rien n’en est perdu.",
  goOn: "Reprendre l’entraînement",
  storage:
    "Des réglages gardés sur cet appareil étaient illisibles\u202f; ceux d’origine les remplacent. Rien d’autre n’est touché.",
  /** In the place of a part of the page that could not be shown. */
  partFailed: (name: string) => `«\u202f${name}\u202f» n’a pas pu s’afficher`,
  notArrived:
    "Un fichier n’est pas arrivé\u00a0: la connexion s’est interrompue, ou le site a été mis à jour depuis que cette page est ouverte.",
  broke: (message: string) => `Une erreur imprévue de Deltascope l’en a empêché (${message}).`,
  nothingLost:
    "Rien n’est perdu\u00a0: les poids, votre dessin et votre place dans le cours sont conservés, et un entraînement en cours continue. Réessayez\u202f; si cela ne suffit pas, rechargez la page. Elle se rouvrira ici, avec les derniers poids connus\u202f; un entraînement en cours s’arrêtera.",
  reload: "Recharger la page",
  reloadAnyway: "Recharger quand même",
  weightsNotCarried:
    "Cet appareil refuse de garder les poids pendant le rechargement\u00a0: la page repartirait des poids initiaux. Rien n’a encore été rechargé.",
  formulasFailed:
    "Les formules n’ont pas pu être mises en page\u00a0: un fichier n’est pas arrivé. Rien n’est perdu\u00a0: elles s’affichent en TeX en attendant. Réessayez, ou rechargez la page.",
  languageFailed:
    "L’anglais n’a pas pu être chargé\u00a0: la connexion s’est interrompue ou le site a été mis à jour. Rien n’est perdu, la page reste en français. Réessayez, ou rechargez la page.",
  /** Above the course, before the fault's name; then the way back. */
  faultyProgram: "Ce réseau est calculé par un programme fautif\u00a0:",
  trainedByCourse:
    "Ici, c’est pourtant le programme du cours qui entraîne et qui lit\u202f; seuls les poids de départ peuvent venir de l’autre.",
  insteadOf: "Il applique, au lieu de",
  backToFault: "Revenir à Fautes",
  courseProgram: "Revenir au programme du cours",
  dismiss: "Fermer ce message",
};

export type AppWords = typeof fr;
