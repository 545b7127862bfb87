import type { DrawnDigit } from "../../digits/collection.ts";
import type { Sureness } from "./sureness.ts";
import type { PenPlace } from "./use-key-pen.ts";

function several(count: number, one: string, many: string): string {
  return `${count.toLocaleString("fr")} ${count < 2 ? one : many}`;
}

export const fr = {
  pad: "Zone de dessin",
  padHelp:
    "Au clavier : les flèches déplacent la plume, Espace la pose ou la lève, Échap abandonne le trait, Ctrl + Z annule le dernier.",
  padRole: "zone de dessin",
  prompt: "Dessinez un chiffre ici",
  promptKeys: "à la souris, au stylet, au doigt, ou avec les flèches et Espace",
  penDown: "Plume posée : les flèches tracent.",
  penUp: "Plume levée.",
  penAt: ({ across, down }: PenPlace) =>
    `Plume ${["à gauche", "au milieu", "à droite"][across]}, ${["en haut", "à mi-hauteur", "en bas"][down]}.`,
  padFull:
    "Ce dessin est complet : 10 000 points. Rien n’est perdu ; levez la plume, puis annulez ou effacez un trait.",
  tool: "Outil",
  tools: { pen: "Plume", eraser: "Gomme" },
  undo: "Annuler",
  redo: "Rétablir",
  clear: "Effacer",

  reading: "Ce que le réseau lit",
  nothingYet: "Rien à lire encore : dès le premier trait, le réseau répond ici.",
  answerWithheld: "Pas de réponse ici : ce réseau n’a pas appris à lire.",
  answer: (digit: number) => `Le réseau lit un ${digit}`,
  answerSpoken: (digit: number, sureness: string, share: string) =>
    `Le réseau lit un ${digit}, ${sureness}, ŷ ${share}.`,
  sureness: {
    sure: "sans hésiter",
    fairly: "assez sûr",
    hesitant: "hésitant",
    lost: "au hasard ou presque",
  } satisfies Record<Sureness, string>,
  runnerUp: (digit: number, share: string) => `Ensuite : ${digit}, avec ŷ ${share}`,
  prediction: (digit: number, value: string) => `ŷ du chiffre ${digit} ${value}`,
  bars: { sigmoid: "Prédictions ŷ, sortie sigmoïde", softmax: "Prédictions ŷ, sortie softmax" },
  outputs: "Sortie",
  outputNames: { sigmoid: "sigmoïde", softmax: "softmax", both: "les deux" },
  lookalikes: "Les chiffres d’entraînement qui lui ressemblent le plus",
  lookalike: (label: number, index: string) => `un ${label}, n° ${index} de l’entraînement`,
  lookalikesNone: "Ils apparaissent ici dès que vous dessinez.",
  measured: (share: string, right: string, count: string) =>
    `Ce réseau lit bien ${share} des chiffres de test de MNIST (${right} sur ${count}).`,
  measuring: "On mesure ce que ce réseau sait lire…",

  untrained: (share: string) =>
    `Ce réseau n’a pas encore appris : ses poids sont tirés au hasard et il ne lit bien que ${share} des chiffres de test, guère mieux que le hasard. Sa réponse ne voudrait rien dire.`,
  barelyTrained: (share: string) =>
    `Ce réseau a peu appris : ses poids ont été corrigés, mais il ne lit bien que ${share} des chiffres de test. Sa réponse ne voudrait pas dire grand-chose.`,
  howTrained: "Comment il apprend",
  trainOffer:
    "Quelques secondes suffisent : 784–100–10, softmax et coût logarithmique, sur les 60 000 chiffres de MNIST dont la moitié sont tournés, penchés ou étirés de nouveau à chaque époque.",
  trainOfferStyled:
    "Un exemple sur huit est pris parmi les écritures que MNIST n’a pas, plus bas. α reste le même, comme dans le cours ; à la fin, on garde la moyenne des poids sur les quatre dernières époques. (Écritures et moyenne sont des ajouts aux notes.)",
  trainOfferPlain: "Les écritures que MNIST n’a pas, plus bas, n’en sont pas. α baisse après chaque époque.",
  trainReplaces: (network: string) =>
    `Ce nouveau réseau prendra la place de celui du cours (${network}), qui sera gardé : un clic le ramène.`,
  writingStyles: "on écrit des chiffres dans les écritures que MNIST n’a pas…",
  train: "Entraîner le réseau",
  trainWaits: "L’entraînement commence dès que les chiffres de MNIST sont tous là.",
  trainingNow: (epoch: string, epochs: string) => `époque ${epoch} sur ${epochs}`,
  trainingLabel: "Entraînement en cours",
  trainFailed: "L’entraînement s’est interrompu. Les derniers poids finis sont conservés ; recommencez.",
  stop: "Arrêter",

  preparation: "Du trait à l’entrée X",
  preparationWhy:
    "Le réseau n’a vu que des chiffres préparés d’une certaine façon. Pour qu’il reconnaisse les vôtres, on les prépare comme MNIST a préparé les siens.",
  preparationSteps: {
    strokes: {
      title: "1. Les traits",
      why: "Votre geste, gardé comme une suite de points : l’image est refaite à partir d’eux, à l’identique, à chaque retour.",
    },
    box: {
      title: "2. La boîte",
      why: "Le plus petit rectangle autour de l’encre. L’endroit où vous écrivez et la taille que vous donnez au chiffre ne comptent plus.",
    },
    scaled: {
      title: "3. 20 × 20",
      why: "Mis à l’échelle pour que le plus long côté fasse 20 pixels, sans déformer ; l’épaisseur du trait est celle de l’encre de MNIST.",
    },
    centred: {
      title: "4. Centre de masse",
      why: "Glissé pour que le centre de masse de l’encre (la croix) tombe au milieu du champ : ainsi étaient placés les 70 000 chiffres.",
    },
    input: {
      title: "5. X, 28 × 28",
      why: "784 niveaux de gris, de 0 à 255, divisés par 255 : ce sont X₁ … X₇₈₄. Le neurone de biais X₀ = 1 s’y ajoute.",
    },
  },
  preparationPicture: (title: string) => `Image de l’étape ${title}`,
  aspectKept: (width: string, height: string) => `${width} × ${height} unités de la zone`,
  /** So many pixels right and down; to the left and up where negative. `pixels` writes a size. */
  shifted: (right: number, down: number, pixels: (size: number) => string) =>
    `glissé de ${pixels(right)} pixel vers la ${right < 0 ? "gauche" : "droite"} et de ${pixels(down)} vers le ${down < 0 ? "haut" : "bas"}`,
  feed: "On donne au réseau",
  feeds: { prepared: "le chiffre préparé", unprepared: "la zone réduite, sans préparation" },
  unpreparedNote:
    "Sans préparation, toute la zone est réduite à 28 × 28 : trait trop fin, chiffre trop petit et mal placé. Le réseau n’a jamais rien vu de tel ; sur des chiffres écrits au stylet, il n’en lit plus qu’un sur cinq environ.",
  retouchedNote:
    "Les pixels ont été retouchés à la main : c’est cette image-là que le réseau reçoit. « Annuler » revient au trait.",
  pixelsOnly: "Cette image a été faite pixel par pixel : il n’y a pas de trait à préparer.",

  grid: "Grille de 28 × 28 pixels",
  gridTitle: "Retoucher pixel par pixel",
  gridHelp:
    "Les flèches vont d’un pixel à l’autre, Espace le noircit ou le blanchit, + et − changent son gris. À la souris ou au doigt : touchez, glissez.",
  gridCell: (row: number, column: number, grey: number) => `ligne ${row}, colonne ${column} : gris ${grey} sur 255`,

  backward: "En arrière, sur votre chiffre",
  sayWhich: "Dire quel chiffre c’est",
  whichDigit: "Quel chiffre avez-vous dessiné ?",
  digitSaid: (digit: number) => `C’est un ${digit}.`,
  unsay: "Retirer cette réponse",
  backwardFirst: "Dessinez d’abord un chiffre : la phase arrière a besoin d’une entrée X.",
  backwardTeaser:
    "Sans le vrai chiffre, pas de y, donc pas d’erreur à propager. Dites-le, et toute la phase arrière s’ouvre.",
  seeInCourse: "Le voir dans le cours, étape par étape",
  cost: (letter: string) => `Coût ${letter}`,
  blame: "Les pixels que l’erreur accuse",
  blameWhy:
    "La même somme que pour δ^caché, une couche plus bas. Elle dit ce qu’un peu plus d’encre dans un pixel ferait au coût.",
  blameMore: "signe + : de l’encre ici ferait monter le coût",
  blameLess: "signe − : de l’encre ici le ferait baisser",
  blameCell: (row: number, column: number, value: string) => `ligne ${row}, colonne ${column} : ∂coût/∂X = ${value}`,
  correctOnce: "Corriger une fois",
  correctTen: "Corriger dix fois",
  takeBack: "Revenir aux poids d’avant",
  corrections: (count: number): string => several(count, "correction appliquée", "corrections appliquées"),
  before: "avant",
  after: "maintenant",
  costOfDigit: "coût de ce chiffre",
  testAccuracy: "chiffres de test bien lus",
  overfit:
    "Surapprentissage : le coût de ce seul chiffre a baissé, mais le réseau a oublié une partie des autres. Répéter la correction d’un seul exemple, c’est l’apprendre aux dépens des autres.",
  overfitMild:
    "Ce chiffre va mieux, et les autres n’en ont presque pas souffert. Continuez : vous verrez où cela s’arrête.",
  rateUsed: (alpha: string) => `avec α = ${alpha}`,

  hand: "Lui apprendre votre écriture",
  handWhy:
    "Le 1 à longue attaque, le 7 barré, le 9 bouclé : MNIST en contient peu. Gardez quelques-uns de vos chiffres (dix de chaque est bien), puis reprenez l’entraînement en les mêlant à ceux de MNIST.",
  collect: (digit: number | null) => `Garder ce ${digit ?? "chiffre"}`,
  collectFirst: "Dessinez un chiffre et dites lequel c’est : vous pourrez alors le garder.",
  collectStrokes:
    "Seuls les traits se gardent ; cette image n’en a pas. Dessinez sur la zone, à la main ou aux flèches.",
  noteAdded: (digit: number, heldOut: boolean): string =>
    heldOut
      ? `Ce ${digit} est gardé, et mis de côté : il servira à vérifier, jamais à apprendre.`
      : `Ce ${digit} est gardé : il servira à apprendre.`,
  notes: {
    already: "Ce dessin était déjà dans la collection. Rien n’a changé.",
    full: "La collection est pleine : 2 000 chiffres. Rien n’est perdu ; supprimez-en pour faire de la place.",
    "kept-nothing":
      "L’appareil refuse de garder la collection (mémoire pleine ou navigation privée). Rien n’est perdu tant que cette page reste ouverte ; exportez-la en fichier.",
    unreadable:
      "Une partie de ce que l’appareil gardait était illisible et a été laissée de côté. Ce qui se lisait est là ; si vous avez un fichier exporté, importez-le.",
  },
  noteDeleted: (count: number) => `${several(count, "chiffre supprimé", "chiffres supprimés")}.`,
  noteImported: (added: number, duplicates: number, leftOut: number, faulty: number): string =>
    [
      `${several(added, "chiffre ajouté", "chiffres ajoutés")}.`,
      duplicates > 0 ? `${several(duplicates, "y était", "y étaient")} déjà.` : "",
      leftOut > 0 ? `${several(leftOut, "n’a pas trouvé", "n’ont pas trouvé")} de place.` : "",
      faulty > 0
        ? `${several(faulty, "entrée abîmée a été laissée", "entrées abîmées ont été laissées")} de côté.`
        : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  noteRefused: {
    "too-large":
      "Ce fichier dépasse 64\u00a0Mo\u00a0: aucune collection n’est aussi grande. La vôtre n’a pas changé\u202f; choisissez un fichier exporté d’ici.",
    unreadable:
      "Ce fichier n’a pas pu être lu : il a été déplacé, ou l’accès est refusé. La collection n’a pas changé ; choisissez-le de nouveau.",
    "not-json": "Ce fichier n’est pas du JSON. La collection n’a pas changé ; choisissez un fichier exporté d’ici.",
    "not-a-collection":
      "Ce fichier JSON n’est pas une collection de chiffres. La vôtre n’a pas changé ; choisissez un fichier exporté d’ici.",
    "unknown-version":
      "Ce fichier vient d’une version plus récente de Deltascope. La collection n’a pas changé ; rechargez la page pour la mettre à jour.",
    "too-many": "Ce fichier contient plus de 2 000 chiffres. La collection n’a pas changé ; partagez-le en plusieurs.",
  },
  collected: (taught: number, heldOut: number) =>
    `${several(taught, "chiffre pour apprendre", "chiffres pour apprendre")}, ${several(heldOut, "mis de côté pour vérifier", "mis de côté pour vérifier")}`,
  collectedNone: "La collection est vide. Elle reste sur cet appareil : rien n’est envoyé.",
  classTitle: (digit: number, count: number) => `Vos ${digit} (${count.toLocaleString("fr")})`,
  keptDigit: ({ label, heldOut }: DrawnDigit): string => (heldOut ? `un ${label}, mis de côté` : `un ${label}`),
  deleteOne: ({ label, heldOut }: DrawnDigit): string =>
    heldOut ? `Supprimer ce ${label} mis de côté` : `Supprimer ce ${label}`,
  heldOutMark: "mis de côté",
  heldOutWhy:
    "Un chiffre sur cinq est mis de côté par l’application : il ne sert jamais à apprendre, seulement à vérifier.",
  exportFile: "Exporter (JSON)",
  importFile: "Importer…",
  deleteAll: "Tout supprimer",
  deleteAllTitle: "Supprimer toute la collection ?",
  deleteAllAsk: (count: number) =>
    `${several(count, "chiffre sera effacé", "chiffres seront effacés")} de cet appareil, sans retour possible. Exportez-les d’abord si vous y tenez.`,
  deleteAllYes: "Supprimer",
  keepThem: "Les garder",
  showMore: (count: number) => `… et ${count.toLocaleString("fr")} de plus`,
  close: "Fermer",

  teach: "Apprendre mon écriture",
  teachFirst: "Gardez au moins un chiffre pour commencer.",
  teachUntrained: "Le réseau n’a pas encore appris à lire : entraînez-le d’abord, plus haut.",
  teaching: (done: string, total: string) => `correction ${done} sur ${total}`,
  teachingPreparing: "on varie vos chiffres : tournés, penchés, étirés…",
  teachingLabel: "Apprentissage de votre écriture",
  teachingEnded: "Arrêté avant la fin ; les poids atteints sont conservés.",
  teachingFailed: "Les nombres ont débordé ; les derniers poids finis sont conservés. Recommencez.",
  teachingDone: "C’est appris.",
  ownHeldOut: "vos chiffres mis de côté, bien lus",
  changedDigits: "Vos chiffres mis de côté, avant et après",
  changedNone: "Aucun n’est lu mieux ni moins bien.",
  changedSome: (gained: number, lost: number) =>
    `${[
      gained > 0 ? several(gained, "chiffre est maintenant bien lu", "chiffres sont maintenant bien lus") : "",
      lost > 0 ? several(lost, "chiffre ne l’est plus", "chiffres ne le sont plus") : "",
    ]
      .filter((part) => part !== "")
      .join(", ")}.`,
  readBeforeAfter: (label: number, before: number, after: number) => `un ${label} : lu ${before} avant, ${after} après`,
  noneHeldOut: "aucun encore (à partir de deux par chiffre)",
  of: (right: string, count: string) => `${right} sur ${count}`,
};

export type DrawWords = typeof fr;
