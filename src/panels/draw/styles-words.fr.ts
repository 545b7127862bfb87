export const fr = {
  title: "Les écritures que MNIST n’a pas",
  addition: "ajout aux notes",
  why: "Les chiffres de MNIST ont été écrits par des Américains. Le 1 à longue attaque, le 7 barré, le 9 bouclé n’y sont presque pas : un réseau ne lit que ce que ses données lui ont montré. En voici, dessinés pour cette application et aucun pris à quelqu’un, chacun varié comme la main varie, puis préparés comme les vôtres.",
  choice: "Entraîner le réseau",
  choices: { with: "avec ces écritures", without: "sans : MNIST seul" },
  next: "Le réseau en place a été entraîné autrement. Entraînez-le de nouveau pour voir ce que les données changent.",
  again: "Entraîner de nouveau",
  table: "Ce que lit bien un réseau entraîné…",
  mnist: "chiffres de test de MNIST",
  styles: "ces écritures, d’autres mains",
  trained: { with: "avec", without: "sans" },
  notYet: "pas encore entraîné",
  picture:
    "Sous chaque écriture : combien de fois le réseau en place la lit bien, sur dix chiffres qu’il n’a jamais vus.",
  otherHands: "D’autres mains",
  digit: (digit: number) => `Des ${digit}`,
  shapes: [
    "ouvert, barré ou bouclé en haut",
    "avec une longue attaque, un crochet, un pied",
    "en Z, bouclé au pied, en cygne, à pied court",
    "à toit plat, anguleux, bouclé au milieu, pressé",
    "ouvert, à hampe courte, tout en rond, d’un seul trait",
    "le chapeau en dernier, ou tout en rondeur",
    "en spirale, ou à hampe droite",
    "barré, à crochet, à vague, avec un pied",
    "en deux ronds, ouvert en haut, mince, pris par le milieu",
    "à crochet, à queue plate, bouclé comme un g, en ruban, en feuille, ouvert",
  ],
  style: (label: number, place: number, of: number) => `un ${label}, écriture ${place} sur ${of}`,
  styleRead: (right: number, count: number, mistaken: readonly number[]) =>
    `${right} sur ${count} bien lus${mistaken.length > 0 ? `, sinon lus ${mistaken.join(", ")}` : ""}`,
};

export type StylesWords = typeof fr;
