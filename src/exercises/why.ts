import type { ChapterId } from "../course/text/chapters.ts";
import type { Choice, Option } from "./choice.ts";

/** A question about a reason, and the chapter after which it can be answered. */
interface Why extends Choice {
  readonly chapter: ChapterId;
}

const right = (fr: string, en: string, whyFr: string, whyEn: string): Option => ({
  code: "right",
  right: true,
  text: { fr, en },
  why: { fr: whyFr, en: whyEn },
});

const wrong = (code: string, fr: string, en: string, whyFr: string, whyEn: string): Option => ({
  code,
  right: false,
  text: { fr, en },
  why: { fr: whyFr, en: whyEn },
});

/** Self-explanation by choice: why a line of the course is as it is. */
export const whys: readonly Why[] = [
  {
    kind: "why:bias-input",
    chapter: "F",
    stem: {
      fr: "Pourquoi place-t-on {X 0} = 1 devant les entrées ?",
      en: "Why does {X 0} = 1 stand before the inputs?",
    },
    options: [
      right(
        "Pour que le biais soit un poids comme les autres, {w 0 j}.",
        "So that the bias is a weight like the others, {w 0 j}.",
        "Multiplié par 1, {w 0 j} s’ajoute tel quel à la somme de [F2], et se corrige comme tout autre poids.",
        "Multiplied by 1, {w 0 j} is added to the sum of [F2] as it is, and is updated like any other weight.",
      ),
      wrong(
        "first-pixel",
        "Parce que le premier pixel de l’image vaut 1.",
        "Because the picture’s first pixel is 1.",
        "{X 0} n’est pas un pixel : le premier pixel est {X 1} ([F1]).",
        "{X 0} is no pixel: the first pixel is {X 1} ([F1]).",
      ),
      wrong(
        "normalise",
        "Pour que la somme des entrées ne soit jamais nulle.",
        "So that the sum of the inputs is never zero.",
        "Les entrées ne sont jamais additionnées seules : chacune est multipliée par son poids.",
        "The inputs are never added by themselves: each is multiplied by its weight.",
      ),
    ],
  },
  {
    kind: "why:no-row-0",
    chapter: "A",
    stem: {
      fr: "Pourquoi {deltaHid} n’a-t-il pas de composante $j = 0§j égale 0$ ?",
      en: "Why has {deltaHid} no component $j = 0§j equals 0$?",
    },
    options: [
      right(
        "Le neurone de biais n’a pas de production : il n’y a rien par rapport à quoi dériver.",
        "The bias neuron has no pre-activation: there is nothing to differentiate by.",
        "{U 0} vaut 1 sans être calculé ; $\\sigma_0$ n’existe pas ([R3]).",
        "{U 0} is 1 without being computed; $\\sigma_0$ does not exist ([R3]).",
      ),
      wrong(
        "zero",
        "Elle existe, mais elle vaut toujours 0.",
        "It exists but is always 0.",
        "Elle n’existe pas du tout : sans {sigma 0}, la dérivée n’a pas de sens.",
        "It does not exist at all: without {sigma 0} the derivative has no meaning.",
      ),
      wrong(
        "not-corrected",
        "Parce que les biais ne se corrigent pas.",
        "Because biases are not updated.",
        "Les biais {w 0 j} se corrigent, avec le gradient {X 0}{deltaHid j} = {deltaHid j} ([A6]).",
        "The biases {w 0 j} are updated, with the gradient {X 0}{deltaHid j} = {deltaHid j} ([A6]).",
      ),
    ],
  },
  {
    kind: "why:sum-over-outputs",
    chapter: "A",
    stem: {
      fr: "Pourquoi y a-t-il une somme sur $k§k$ dans {deltaHid j} ?",
      en: "Why is there a sum over $k§k$ in {deltaHid j}?",
    },
    options: [
      right(
        "Parce que {sigma j} agit sur le coût par toutes les productions de sortie.",
        "Because {sigma j} acts on the cost through every output pre-activation.",
        "La règle de la chaîne additionne tous les chemins, un par sortie ([A4]).",
        "The chain rule adds all the paths, one an output ([A4]).",
      ),
      wrong(
        "cost-sum",
        "Parce que le coût est une moyenne sur les sorties.",
        "Because the cost is a mean over the outputs.",
        "La somme vient des chemins, pas du coût : elle y serait même si le coût n’avait qu’un terme.",
        "The sum comes from the paths, not from the cost: it would be there even if the cost had one term.",
      ),
      wrong(
        "batch",
        "Parce qu’il y a plusieurs échantillons.",
        "Because there are several samples.",
        "Les échantillons portent l’indice $p$ ; $k$ compte les sorties.",
        "Samples carry the index $p$; $k$ counts the outputs.",
      ),
    ],
  },
  {
    kind: "why:factor-2",
    chapter: "A",
    stem: { fr: "D’où vient le 2 de [A3] ?", en: "Where does the 2 of [A3] come from?" },
    options: [
      right(
        "De la dérivée du carré, dans le coût.",
        "From the derivative of the square in the cost.",
        "La dérivée de $(\\hat y_k - y_k)^2$ est $2(\\hat y_k - y_k)$ ([A2]). Un ½ dans le coût le fait disparaître ([R1]).",
        "The derivative of $(\\hat y_k - y_k)^2$ is $2(\\hat y_k - y_k)$ ([A2]). A ½ in the cost makes it vanish ([R1]).",
      ),
      wrong(
        "layers",
        "De ce que le réseau a deux couches de poids.",
        "From the network’s two layers of weights.",
        "Avec trois couches, il y aurait toujours un 2, et un seul.",
        "With three layers there would still be a 2, and only one.",
      ),
      wrong(
        "sigmoid",
        "De la dérivée de la sigmoïde.",
        "From the derivative of the sigmoid.",
        "Celle-ci vaut $g(x)(1 - g(x))$, sans 2.",
        "That is $g(x)(1 - g(x))$, without a 2.",
      ),
    ],
  },
  {
    kind: "why:minus",
    chapter: "A",
    stem: {
      fr: "Pourquoi y a-t-il un signe moins dans {corrZ j k} = −{alpha} {batchGradZ j k} ?",
      en: "Why is there a minus sign in {corrZ j k} = −{alpha} {batchGradZ j k}?",
    },
    options: [
      right(
        "Le gradient indique où le coût monte, et l’on veut descendre.",
        "The gradient tells where the cost rises, and one wants to go down.",
        "Si la dérivée est positive, augmenter le poids augmente le coût : on le diminue donc.",
        "Where the derivative is positive, raising the weight raises the cost: so it is lowered.",
      ),
      wrong(
        "negative-errors",
        "Parce que les erreurs sont négatives.",
        "Because the errors are negative.",
        "Une erreur peut avoir les deux signes, et la correction aussi.",
        "An error may have either sign, and so may the update.",
      ),
      wrong(
        "smaller-weights",
        "Pour que les poids deviennent de plus en plus petits.",
        "So that the weights become smaller and smaller.",
        "Un poids dont la dérivée est négative augmente.",
        "A weight whose derivative is negative grows.",
      ),
    ],
  },
  {
    kind: "why:keep-activations",
    chapter: "A",
    stem: {
      fr: "Pourquoi garde-t-on {U} et {yHat} de la phase avant ?",
      en: "Why are {U} and {yHat} kept from the forward phase?",
    },
    options: [
      right(
        "Les pentes et les gradients s’écrivent avec eux.",
        "The slopes and the gradients are written with them.",
        "$g'(\\sigma_j) = U_j(1 - U_j)$, et le gradient de {z j k} est {deltaOut k}{U j} ([A6]).",
        "$g'(\\sigma_j) = U_j(1 - U_j)$, and the gradient of {z j k} is {deltaOut k}{U j} ([A6]).",
      ),
      wrong(
        "to-correct",
        "Parce que ce sont eux que l’on corrige.",
        "Because they are what is updated.",
        "On corrige les poids {w} et {z} ; les activations sont recalculées à chaque passage.",
        "What is updated are the weights {w} and {z}; activations are computed again at each pass.",
      ),
      wrong(
        "average",
        "Pour en faire la moyenne sur le lot.",
        "To take their mean over the batch.",
        "Ce sont les gradients que l’on réunit sur le lot ([A8]).",
        "What is put together over the batch are the gradients ([A8]).",
      ),
    ],
  },
  {
    kind: "why:hidden-slope-stays",
    chapter: "B",
    stem: {
      fr: "Avec softmax et le coût logarithmique, la pente de sortie a disparu. Et {gPrime j}, dans la couche cachée ?",
      en: "With softmax and the log cost the output’s slope has gone. What of {gPrime j} in the hidden layer?",
    },
    options: [
      right(
        "Elle reste : la couche cachée a toujours sa sigmoïde.",
        "It stays: the hidden layer still has its sigmoid.",
        "Ce qui se simplifie, c’est le coût avec la fonction de sortie ([B6]) ; entre {sigma j} et {U j}, rien n’a changé ([B8]).",
        "What cancels is the cost against the output function ([B6]); between {sigma j} and {U j} nothing has changed ([B8]).",
      ),
      wrong(
        "gone",
        "Elle disparaît aussi.",
        "It goes too.",
        "Le coût logarithmique ne touche que la sortie : [B9] garde $g'(\\sigma_j)$.",
        "The log cost touches the output alone: [B9] keeps $g'(\\sigma_j)$.",
      ),
      wrong(
        "twice",
        "Elle compte deux fois, pour compenser.",
        "It counts twice, to make up for it.",
        "Un maillon de la chaîne n’apparaît qu’une fois ([B8]).",
        "A link of the chain comes only once ([B8]).",
      ),
    ],
  },
  {
    kind: "why:one-term-cost",
    chapter: "B",
    stem: {
      fr: "Pourquoi ne reste-t-il qu’un terme dans $-\\sum_k y_k \\log \\hat y_k§moins la somme sur k de y k fois le logarithme de y chapeau k$ ?",
      en: "Why does only one term remain of $-\\sum_k y_k \\log \\hat y_k§minus the sum over k of y k times log of y hat k$?",
    },
    options: [
      right(
        "{y k} est nul partout, sauf pour le vrai chiffre.",
        "{y k} is zero everywhere but at the true digit.",
        "Il reste $-\\log$ de la prédiction du vrai chiffre ([B3]).",
        "What remains is $-\\log$ of the true digit’s prediction ([B3]).",
      ),
      wrong(
        "log-one",
        "Les autres prédictions valent 1, et $\\log 1 = 0§le logarithme de 1 égale 0$.",
        "The other predictions are 1, and $\\log 1 = 0§log of 1 equals 0$.",
        "Les prédictions ont pour somme 1 : elles ne valent pas 1 chacune ([B1]).",
        "The predictions add up to 1: they are not 1 each ([B1]).",
      ),
      wrong(
        "cancel",
        "Les autres termes se compensent deux à deux.",
        "The other terms cancel in pairs.",
        "Tous les $-\\log \\hat y_k$ sont positifs : rien ne se compense ; ils sont multipliés par 0.",
        "Every $-\\log \\hat y_k$ is positive: nothing cancels; they are multiplied by 0.",
      ),
    ],
  },
  {
    kind: "why:jacobian-full",
    chapter: "B",
    stem: {
      fr: "Pourquoi {yHat k} dépend-il de {tau q}, même pour $q \\neq k§q différent de k$ ?",
      en: "Why does {yHat k} depend on {tau q} even where $q \\neq k§q is not k$?",
    },
    options: [
      right(
        "{tau q} est dans le dénominateur, commun à toutes les sorties.",
        "{tau q} is in the denominator, which all the outputs share.",
        "Si {tau q} augmente, la somme augmente, et {yHat k} diminue : d’où le signe moins de [B5].",
        "If {tau q} grows, the sum grows and {yHat k} falls: hence the minus sign of [B5].",
      ),
      wrong(
        "same-hidden",
        "Les deux sorties lisent les mêmes neurones cachés.",
        "Both outputs read the same hidden neurons.",
        "C’est vrai aussi avec la sigmoïde, où cette dérivée est nulle.",
        "That is so with the sigmoid too, where this derivative is zero.",
      ),
      wrong(
        "independent",
        "Il n’en dépend pas : la dérivée est nulle.",
        "It does not: the derivative is zero.",
        "Elle vaut $-\\hat y_k \\hat y_q$ ([B5]).",
        "It is $-\\hat y_k \\hat y_q$ ([B5]).",
      ),
    ],
  },
  {
    kind: "why:old-z",
    chapter: "M",
    stem: {
      fr: "Pourquoi calcule-t-on {deltaHid} avant de corriger {z} ?",
      en: "Why is {deltaHid} computed before {z} is updated?",
    },
    options: [
      right(
        "Les dérivées sont celles du coût aux poids actuels.",
        "The derivatives are those of the cost at the present weights.",
        "Un gradient pris avec {z} déjà corrigé mélange deux réseaux différents ([P6]).",
        "A gradient taken with {z} already updated mixes two different networks ([P6]).",
      ),
      wrong(
        "memory",
        "Pour économiser de la mémoire.",
        "To save memory.",
        "Ce serait plutôt le contraire ; la raison est mathématique.",
        "If anything it is the reverse; the reason is mathematical.",
      ),
      wrong(
        "no-matter",
        "L’ordre n’a pas d’importance.",
        "The order does not matter.",
        "{deltaHid j} contient {z j k} ([A5]) : un autre {z} donne un autre nombre.",
        "{deltaHid j} contains {z j k} ([A5]): another {z} gives another number.",
      ),
    ],
  },
  {
    kind: "why:deep-from-1",
    chapter: "G",
    stem: {
      fr: "Dans [G3], pourquoi la somme sur $l§l$ commence-t-elle à 1 ?",
      en: "In [G3], why does the sum over $l§l$ begin at 1?",
    },
    options: [
      right(
        "Aucun poids ne mène au nœud de biais de la couche suivante.",
        "No weight leads to the bias node of the next layer.",
        "Ce nœud vaut 1 quoi qu’il arrive : aucun chemin ne passe par lui.",
        "That node is 1 whatever happens: no path goes through it.",
      ),
      wrong(
        "biases-zero",
        "Les biais sont nuls au départ.",
        "Biases are zero at the start.",
        "Leur valeur n’y fait rien : il n’y a pas de chemin par le nœud de biais.",
        "Their value does not matter: no path goes through the bias node.",
      ),
      wrong(
        "outputs",
        "Les sorties se comptent à partir de 1 partout.",
        "Outputs are counted from 1 everywhere.",
        "Dans les autres chapitres, $k$ commence à 0 : c’est une autre question.",
        "In the other chapters $k$ begins at 0: that is another matter.",
      ),
    ],
  },
];
