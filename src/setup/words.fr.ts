import type { SetupFault } from "./fault.ts";
import type { FileFault } from "./file.ts";
import type { Limit, SizeFault } from "./limits.ts";
import type { NumberFault } from "./read-number.ts";

function plain(value: number): string {
  return value.toLocaleString("fr", { maximumSignificantDigits: 17 });
}

/** What numbers a limit allows: “un nombre entier de 1 à 2 000”. */
function allowed({ least, most, whole }: Limit): string {
  return `un nombre ${whole ? "entier " : ""}de ${plain(least)} à ${plain(most)}`;
}

/** Why text was not read as a number, and how to write it. */
function number(fault: NumberFault): string {
  switch (fault.code) {
    case "empty":
      return "Il manque un nombre\u202f; l’ancien est gardé.";
    case "not-a-number":
      return `«\u00a0${fault.found}\u00a0» n’est pas un nombre\u202f; l’ancien est gardé. Exemples\u00a0: 0,5 ou 1,2\u00a0×\u00a010⁻⁵.`;
    case "ambiguous":
      return `«\u00a0${fault.found}\u00a0» peut se lire ${plain(fault.small)} ou ${plain(fault.large)}\u00a0: écrivez l’un ou l’autre. L’ancien nombre est gardé.`;
    case "too-large":
      return `«\u00a0${fault.found}\u00a0» est trop grand pour être calculé\u202f; l’ancien nombre est gardé.`;
  }
}

/** What a field says of a number outside of its limit. */
function outside(limit: Limit): string {
  return `Il faut ${allowed(limit)}\u202f; l’ancien est gardé.`;
}

/** What a field says of what would be too large. */
function tooLarge(fault: SizeFault): string {
  const text = size(fault);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Rien n’a été changé.`;
}

/** What is too large, as part of a sentence. */
function size(fault: SizeFault): string {
  switch (fault.code) {
    case "layers":
      return `${plain(fault.found)} couches cachées sont trop\u00a0: il en faut de 1 à ${plain(fault.most)}`;
    case "hidden":
      return `la couche cachée ${fault.layer} doit compter de 1 à ${plain(fault.most)} neurones, pas ${plain(fault.found)}`;
    case "weights":
      return `ce réseau aurait ${plain(fault.found)} poids, plus que les ${plain(fault.most)} permis\u00a0: choisissez moins de neurones cachés`;
    case "work":
      return `un lot de P = ${plain(fault.batchSize)} échantillons est trop pour un réseau de ${plain(fault.weights)} poids\u00a0: choisissez P = ${plain(fault.fitting)} au plus, ou moins de neurones cachés`;
  }
}

const keys: Readonly<Record<string, string>> = {
  out: "la sortie",
  factor: "le facteur du coût",
  batch: "moyenne ou somme",
  rules: "les règles",
  bias: "les biais",
  set: "l’ensemble de chiffres",
  i: "le numéro du chiffre",
  draw: "le dessin",
  label: "le vrai chiffre",
  sizes: "les tailles des couches",
  n: "les couches cachées",
  x: "les entrées",
  y: "les sorties attendues",
  P: "la taille du lot",
  seed: "la graine",
  amp: "l’amplitude",
  w: "les poids",
  alpha: "le taux α",
  step: "l’étape",
  face: "l’écriture des équations",
  faces: "l’écriture d’une équation",
  pin: "la cellule épinglée",
  trail: "le chemin des cellules",
  neuron: "le neurone montré",
  digits: "le nombre de chiffres montrés",
  lang: "la langue",
};

function named(key: string, found: string): string {
  const what = keys[key];
  const shown = `«\u00a0${key}=${found.length > 40 ? `${found.slice(0, 40)}…` : found}\u00a0»`;
  return what === undefined ? shown : `${what} (${shown})`;
}

/** What of an address or a file could not be used, as part of a sentence. */
function fault(fault: SetupFault): string {
  switch (fault.code) {
    case "layers":
    case "hidden":
    case "weights":
    case "work":
      return size(fault);
    case "number":
      return `${named(fault.key, fault.found)} n’est pas un nombre en chiffres décimaux, comme 12 ou 0.5`;
    case "range":
      return `${named(fault.key, fault.found)}\u00a0: il faut ${allowed(fault.limit)}`;
    case "choice":
      return fault.known.length > 6
        ? `${named(fault.key, fault.found)} n’existe pas`
        : `${named(fault.key, fault.found)}\u00a0: il faut ${fault.known.join(" ou ")}`;
    case "form":
      return `${named(fault.key, fault.found)} n’est pas lisible`;
    case "key":
      return `«\u00a0${fault.key}\u00a0» est inconnu`;
    case "place":
      return `il n’y a pas de lieu «\u00a0${fault.found}\u00a0»`;
    case "page":
      return `il n’y a pas de page «\u00a0${fault.found}\u00a0»`;
    case "not-carried":
      return "le chiffre dessiné n’est pas dans l’adresse\u00a0: demandez le fichier à qui vous l’a envoyée";
    case "long":
      return `l’adresse est trop longue (${plain(fault.found)} signes, ${plain(fault.most)} au plus)`;
    case "ends":
      return `un réseau à ${plain(fault.inputs)} entrées et ${plain(fault.outputs)} sorties ne convient pas\u00a0: un chiffre en demande 784 et 10, et des nombres saisis (x, y) de 1 à 784 et de 1 à 10`;
    case "row":
      return `la ligne ${fault.row + 1} de ${fault.part} compte ${plain(fault.found)} nombres au lieu de ${plain(fault.expected)}`;
    case "matrices":
      return `il y a ${plain(fault.found)} matrices de poids au lieu de ${plain(fault.expected)}`;
    case "matrix":
      return `la matrice de poids ${fault.layer} compte ${plain(fault.found)} nombres au lieu de ${plain(fault.expected)}, biais compris`;
  }
}

/** What of an address could not be used; the rest was. */
function address(faults: readonly SetupFault[]): string {
  const most = 3;
  const more = faults.length - most;
  const said = faults.slice(0, most).map(fault).join("\u202f; ");
  const rest = more > 0 ? `\u202f; et ${plain(more)} autre${more > 1 ? "s" : ""}` : "";
  return `Une partie de l’adresse n’a pas pu être utilisée\u00a0: ${said}${rest}. Le reste est repris\u202f; ici, les valeurs habituelles sont gardées.`;
}

/** Why a file was not opened. */
function file(refused: FileFault): string {
  const unchanged = "Rien n’a été modifié.";
  switch (refused.code) {
    case "file-size":
      return `Ce fichier est trop grand (${plain(Math.ceil(refused.bytes / 2 ** 20))}\u00a0Mo, ${plain(refused.most / 2 ** 20)} au plus). ${unchanged}`;
    case "not-json":
      return `Ce fichier n’est pas du JSON lisible\u00a0: il est peut-être tronqué ou abîmé. ${unchanged}`;
    case "not-a-setup":
      return `Ce fichier n’est pas une situation de Deltascope (il y manque «\u00a0"format": "deltascope.setup"\u00a0»). ${unchanged}`;
    case "version":
      return `Ce fichier est de la version ${refused.found}\u202f; cette page lit les versions 1 à ${refused.known}. Rechargez la page pour avoir la plus récente. ${unchanged}`;
    case "value":
      return `Dans ce fichier, ${refused.path === "" ? "le contenu" : `«\u00a0${refused.path}\u00a0»`} ${refused.found === "–" ? "manque" : `ne convient pas (${refused.found})`}${refused.limit === null ? "" : `\u00a0: il faut ${allowed(refused.limit)}`}. ${unchanged}`;
    case "setup":
      return `Dans ce fichier, ${fault(refused.fault)}. ${unchanged}`;
    case "unreadable":
      return `Le navigateur n’a pas pu lire ce fichier. ${unchanged} Choisissez-le de nouveau.`;
  }
}

export const fr = { number, outside, tooLarge, address, file };
