import type { Brought } from "./brought.ts";
import type { Layout, UnderstoodLayer } from "./network-arrays.ts";
import type { NpyFault } from "./npy.ts";
import type { Refusal } from "./read-file.ts";
import type { WritingFault } from "./write-file.ts";

const unchanged = "Rien n’a été modifié.";

function plain(value: number): string {
  return value.toLocaleString("fr", { maximumSignificantDigits: 17 });
}

function counted(count: number, one: string, many: string): string {
  return `${plain(count)}\u00a0${count < 2 ? one : many}`;
}

function quoted(name: string): string {
  return `«\u00a0${name.length > 40 ? `${name.slice(0, 40)}…` : name}\u00a0»`;
}

/** The first few names of a list. */
function names(all: readonly string[]): string {
  const most = 6;
  return `${all.slice(0, most).map(quoted).join(", ")}${all.length > most ? "…" : ""}`;
}

function shape(lengths: readonly number[]): string {
  return lengths.length === 0 ? "un seul nombre" : lengths.map(plain).join("\u00a0×\u00a0");
}

function array(fault: NpyFault): string {
  switch (fault.code) {
    case "not-npy":
      return "n’est pas un tableau de NumPy";
    case "kept-as":
      return `est du type «\u00a0${fault.found}\u00a0», qui ne se lit pas ici\u00a0: enregistrez-le avec astype("float64")`;
    case "cut":
      return `compte ${plain(fault.found)} nombres au lieu de ${plain(fault.expected)}`;
  }
}

const expectedNames =
  "«\u00a0w\u00a0» et «\u00a0z\u00a0», «\u00a0W1\u00a0», «\u00a0W2\u00a0»… ou «\u00a0fc1.weight\u00a0» et «\u00a0fc1.bias\u00a0»";

function npz(fault: Extract<Refusal, { file: "npz" }>["fault"]): string {
  switch (fault.code) {
    case "not-zip":
      return "Cette archive est tronquée ou abîmée\u00a0: enregistrez-la de nouveau avec numpy.savez.";
    case "damaged":
      return `Dans cette archive, ${quoted(fault.entry)} est abîmé\u00a0: ses octets ne sont plus ceux qui ont été écrits. Enregistrez-la de nouveau.`;
    case "packing":
      return `Dans cette archive, ${quoted(fault.entry)} est chiffré, ou compressé autrement que par numpy.savez ou numpy.savez_compressed.`;
    case "unpacked":
      return `Décompressée, cette archive dépasserait ${plain(fault.most / 2 ** 20)}\u00a0Mo, plus que les poids d’un réseau.`;
    case "entries":
      return `Cette archive a ${plain(fault.found)} tableaux\u202f; ${plain(fault.most)} au plus sont lus.`;
    case "no-weights":
      return `Aucun poids n’a été reconnu dans ce fichier (${fault.names.length === 0 ? "il est vide" : names(fault.names)}). Nommez les tableaux ${expectedNames}.`;
    case "shape":
      return `Le tableau ${quoted(fault.name)} (${shape(fault.shape)}) n’a pas la forme attendue\u00a0: deux dimensions pour des poids, une pour des biais.`;
    case "biases":
      return `${quoted(fault.name)} compte ${counted(fault.found, "biais", "biais")}, ce qui ne correspond pas à ses poids (${shape(fault.shape)}).`;
    case "square":
      return `La matrice ${quoted(fault.name)} est carrée, les autres aussi\u00a0: rien ne dit si ses lignes sont les entrées. Nommez-la comme PyTorch («\u00a0fc1.weight\u00a0», sorties × entrées), ou mettez les biais en ligne\u00a00.`;
    case "chain":
      return `${quoted(fault.name)} attend ${counted(fault.taken, "entrée", "entrées")}, mais la couche d’avant a ${counted(fault.given, "sortie", "sorties")}.`;
    case "not-finite":
      return `${quoted(fault.name)} contient une valeur qui n’est pas un nombre fini (NaN ou infini)\u00a0: l’entraînement a sans doute divergé.`;
    case "array":
      return `Dans cette archive, ${quoted(fault.name)} ${array(fault.fault)}.`;
  }
}

const others: Readonly<Record<Extract<Refusal, { file: "other" }>["fault"], string>> = {
  array:
    "Ce fichier est un seul tableau de NumPy. Un réseau en demande un par couche\u00a0: enregistrez-les ensemble avec numpy.savez.",
  mnist:
    "Ce fichier est au format IDX de MNIST. Deltascope a déjà tous les chiffres de MNIST et n’en prend pas d’autres.",
  packed: "Ce fichier est compressé (gzip). Décompressez-le d’abord.",
  table: "Ce fichier est un tableau (CSV), fait pour un tableur\u00a0: Deltascope en écrit, mais n’en lit pas.",
  unknown:
    "Ce fichier n’est pas un fichier de Deltascope. Il lit des situations, des traces, des sessions, des chiffres, des progrès et des résultats (JSON), et des poids de NumPy ou de PyTorch (.npz).",
};

/** Why a file was not taken. */
function refusal(refused: Exclude<Refusal, { file: "page" }>): string {
  switch (refused.file) {
    case "npz":
      return `${npz(refused.fault)} ${unchanged}`;
    case "other":
      return `${others[refused.fault]} ${unchanged}`;
    case "digits": {
      const { fault } = refused;
      if (fault.code === "unknown-version") {
        return `Cette collection de chiffres est d’une version que cette page ne connaît pas. Rechargez la page pour avoir la plus récente. ${unchanged}`;
      }
      if (fault.code === "too-many") {
        return `Cette collection a ${plain(fault.found)} chiffres\u202f; ${plain(fault.most)} au plus sont lus. ${unchanged}`;
      }
      return `Cette collection de chiffres est abîmée. ${unchanged}`;
    }
    case "exercises":
      return refused.fault === "newer"
        ? `Ce fichier d’exercices est d’une version plus récente que cette page. Rechargez la page. ${unchanged}`
        : `Ce fichier d’exercices est abîmé. ${unchanged}`;
  }
}

const layouts: Readonly<Record<Layout, (layer: UnderstoodLayer) => string>> = {
  rows: ({ weights }) => `${quoted(weights)}, ligne\u00a00 comprise,`,
  apart: ({ weights, biases }) => `${quoted(weights)}, avec ${quoted(biases ?? "")} en ligne\u00a00,`,
  turned: ({ weights, biases }) => `${quoted(weights)} transposé, avec ${quoted(biases ?? "")} en ligne\u00a00,`,
};

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function network({ understood, left, sample }: Extract<Brought, { kind: "network" }>): string {
  const layers = understood.map((layer, n) => {
    const name = understood.length === 2 ? ["w", "z"][n] : `w${superscripts[n + 1]}`;
    return `${layouts[layer.layout](layer)} donne ${name} (${plain(layer.inputs + 1)}\u00a0×\u00a0${plain(layer.outputs)})`;
  });
  const samples = {
    digit: "",
    brought: " Les entrées et sorties attendues viennent aussi du fichier.",
    kept: " Les nombres saisis sont gardés.",
    "made-up": " Les entrées sont provisoires (toutes à 0,5)\u00a0: changez-les sur le réseau.",
  };
  const unused = left.length === 0 ? "" : ` Non utilisé\u00a0: ${names(left)}.`;
  return `Poids repris du fichier\u00a0: ${layers.join("\u202f; ")}. La sortie et le coût restent ceux de la page\u00a0: vérifiez qu’ils sont ceux de votre programme.${samples[sample]}${unused}`;
}

/** What a file has brought. */
function brought(what: Brought): string {
  switch (what.kind) {
    case "network":
      return network(what);
    case "digits": {
      const rest = [
        what.duplicates > 0 && `${plain(what.duplicates)} y étaient déjà`,
        what.leftOut > 0 && `${plain(what.leftOut)} n’ont plus trouvé de place`,
        what.faulty > 0 && `${plain(what.faulty)} étaient illisibles`,
      ].filter((text) => text !== false);
      const told = rest.length === 0 ? "" : ` (${rest.join(", ")})`;
      return `${counted(what.added, "chiffre ajouté", "chiffres ajoutés")} à votre collection, dans «\u202fDessiner\u202f»${told}.`;
    }
    case "progress":
      return `Progrès repris dans ${counted(what.exercises, "exercice", "exercices")}\u202f; de chacun, le travail le plus récent est gardé.`;
    case "session": {
      const more = [
        what.runs > 0 && counted(what.runs, "courbe d’entraînement", "courbes d’entraînement"),
        what.digits > 0 && counted(what.digits, "chiffre nouveau", "chiffres nouveaux"),
        what.exercises > 0 && `des progrès dans ${counted(what.exercises, "exercice", "exercices")}`,
      ].filter((text) => text !== false);
      const added = more.length === 0 ? "" : ` S’y ajoutent\u00a0: ${more.join(", ")}.`;
      return `La session est ouverte\u00a0: ${counted(what.networks, "réseau", "réseaux")}.${added} Rien n’a été effacé.`;
    }
  }
}

/** Why no file was made. */
function unsaved(fault: WritingFault): string {
  switch (fault.code) {
    case "file-size":
      return `Ce fichier ferait ${plain(Math.ceil(fault.bytes / 2 ** 20))}\u00a0Mo, et la page n’en ouvre pas de plus de ${plain(fault.most / 2 ** 20)}\u00a0Mo\u00a0: il n’a pas été enregistré. Rien n’est perdu. Enregistrez plutôt les poids (.npz), deux à trois fois moins gros, ou le tableau (CSV).`;
    case "not-finite":
      return `La couche\u00a0${fault.layer} contient un poids qui n’est pas un nombre fini (NaN ou infini)\u00a0: le fichier ne pourrait pas être rouvert, il n’a pas été enregistré. Revenez aux poids initiaux, ou à un moment d’avant dans «\u00a0Entraîner\u00a0».`;
  }
}

export const fr = { refusal, brought, unsaved };
