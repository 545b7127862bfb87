import type { OutputKind } from "../core/network.ts";
import type { Expression } from "../course/algebra/expression.ts";
import { equationOfKey } from "../course/equations/equation-of-key.ts";
import { equationOf, statementsFor } from "../course/equations/equations.ts";
import type { Language } from "../course/language.ts";
import type { Words } from "../course/symbols/symbol.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import type { ChapterId } from "../course/text/chapters.ts";
import { conventionsFor } from "./draw.ts";
import type { Item } from "./series.ts";
import { whys } from "./why.ts";

function leftOf(line: string, output: OutputKind): Expression | undefined {
  return statementsFor(conventionsFor(output)).find(({ statement }) => statement.key === line)?.statement.left;
}

/** The symbol with its name: the cost of a sample and that of a batch are written alike. */
function named(line: string, output: OutputKind): Words {
  const mark = symbolMark(line, output);
  const left = leftOf(line, output);
  const name = left?.kind === "ref" ? symbolOf(left.symbol).name : null;
  // Of “truth: 1 for the true digit …” the name alone.
  const short = (language: Language): string => (name === null ? "" : `, ${name[language].split(/\s*:/)[0]}`);
  return { fr: `Calculer ${mark}${short("fr")}`, en: `Compute ${mark}${short("en")}` };
}

/** The symbol that a line computes, as a mark of the course's sentences. */
function symbolMark(line: string, output: OutputKind): string {
  const left = leftOf(line, output);
  if (left?.kind !== "ref") return line;
  const letters = left.indices.map((index) => (typeof index === "object" ? index.of : String(index)));
  return `{${[left.symbol, ...letters].join(" ")}}`;
}

/** The same words without their links to the course: they stand in a link themselves. */
function unlinked({ fr, en }: Words): Words {
  return { fr: fr.replaceAll(/\[(\w+)\]/g, "$1"), en: en.replaceAll(/\[(\w+)\]/g, "$1") };
}

/** What an item asks, in a few words with the marks of the course's sentences but no links. */
export function itemWords(item: Item): Words {
  switch (item.kind) {
    case "value":
      return named(item.line, item.output);
    case "formula":
      return {
        fr: `Quelle formule donne ${symbolMark(item.line, item.output)}\u202f?`,
        en: `Which formula gives ${symbolMark(item.line, item.output)}?`,
      };
    case "index":
      return {
        fr: `Avec quels nombres se calcule ${symbolMark(item.line, item.output)}\u202f?`,
        en: `Which numbers is ${symbolMark(item.line, item.output)} computed from?`,
      };
    case "sign":
      return {
        fr: `Le signe de ${symbolMark(item.line, item.output)}, sans calculer`,
        en: `The sign of ${symbolMark(item.line, item.output)}, without computing`,
      };
    case "components":
      return {
        fr: `Quelle est la taille de {${item.symbol}}\u202f?`,
        en: `What is the size of {${item.symbol}}?`,
      };
    case "why":
      return unlinked(whys.find(({ kind }) => kind === item.name)?.stem ?? { fr: item.name, en: item.name });
    case "new-cost":
      return { fr: "Le coût, une fois tous les poids corrigés", en: "The cost, once all the weights are updated" };
    case "chain":
      return item.to === "newW"
        ? {
            fr: "De {sigma} au nouveau poids {w}, ligne par ligne",
            en: "From {sigma} to the new weight {w}, line by line",
          }
        : {
            fr: "De {sigma} au nouveau poids {z}, ligne par ligne",
            en: "From {sigma} to the new weight {z}, line by line",
          };
  }
}

/** Where the course speaks of an item: its line, or the chapter of a reason. */
export function itemPlace(item: Item): { readonly label: string; readonly chapter: ChapterId } {
  switch (item.kind) {
    case "value":
    case "formula":
    case "index":
    case "sign": {
      const id = equationOfKey(item.line);
      return { label: id, chapter: equationOf(id).group };
    }
    case "components":
      return { label: "N", chapter: "N" };
    case "why": {
      const chapter = whys.find(({ kind }) => kind === item.name)?.chapter ?? "N";
      return { label: chapter, chapter };
    }
    case "new-cost":
    case "chain":
      return { label: "M3", chapter: "M" };
  }
}
