import type { Cell } from "../course/symbols/cell.ts";
import { symbolIdFrom, symbolOf } from "../course/symbols/symbols.ts";
import { pagePart } from "../setup/page-parts.ts";
import { shortSeedFrom } from "../setup/short-seed.ts";
import { cellPageText } from "./cell-page.ts";
import { itemFrom } from "./exercise.ts";
import { type Rung, rungs } from "./rungs.ts";
import type { Item } from "./series.ts";

/** What the exercises' place shows. */
export type ExercisePage =
  | { readonly kind: "overview" }
  /** An exercise drawn by its seed, put on a rung. */
  | ItemPage
  /** A cell of the network that the course shows, to be computed. */
  | CellPage
  | SheetPage
  /** The results of a class. */
  | { readonly kind: "results" }
  /** An address that names nothing here. */
  | { readonly kind: "unknown" };

export interface ItemPage {
  readonly kind: "item";
  /** The item as `itemCode` writes it. */
  readonly code: string;
  readonly item: Item;
  readonly seed: number;
  readonly rung: Rung;
}

export interface CellPage {
  readonly kind: "cell";
  readonly cell: Cell;
  readonly rung: Rung;
}

/** A teacher's sheet: each version draws the same exercises by a seed of its own. */
export interface SheetPage {
  readonly kind: "sheet";
  readonly codes: readonly string[];
  readonly seed: number;
  readonly versions: number;
  /** Whether the formulas that it takes stand at its head. */
  readonly reminder: boolean;
}

/** A sheet before anything is chosen for it. */
export const emptySheet = { codes: [], seed: 1, versions: 1, reminder: false } as const;

/** In an address: the sheet has its formulas at its head. */
const withReminder = "formulas";

/** The most exercises of a sheet that an address holds, and versions of one that are printed together. */
export const mostOnSheet = 20;
export const mostVersions = 6;

/** A page of the place as an address names it: `value:A3.1:sigmoid~4711~factor`, `cell:z:1,2~all`, `sheet~7~2~…`. */
export function pageText(page: Exclude<ExercisePage, { readonly kind: "unknown" }>): string {
  switch (page.kind) {
    case "overview":
      return "";
    case "item":
      return [page.code, page.seed, page.rung].join(pagePart);
    case "cell":
      return cellPageText(page.cell, page.rung);
    case "sheet":
      return ["sheet", page.seed, page.versions, ...(page.reminder ? [withReminder] : []), ...page.codes].join(
        pagePart,
      );
    case "results":
      return "results";
  }
}

/** The page that an address names; a missing seed is 1, a missing rung the blank page. */
export function pageFrom(text: string): ExercisePage {
  if (text === "") return { kind: "overview" };
  if (text === "results") return { kind: "results" };
  const [head = "", ...parts] = text.split(pagePart);
  if (head === "sheet") return sheetFrom(parts);
  if (head.startsWith("cell:")) {
    const cell = cellFrom(head.slice("cell:".length));
    const rung = rungFrom(parts[0]);
    return cell === null || rung === null ? { kind: "unknown" } : { kind: "cell", cell, rung };
  }
  const item = itemFrom(head);
  const seed = seedFrom(parts[0]);
  const rung = rungFrom(parts[1]);
  if (item === null || seed === null || rung === null) return { kind: "unknown" };
  return { kind: "item", code: head, item, seed, rung };
}

function sheetFrom([seedText, versionsText, ...rest]: readonly string[]): ExercisePage {
  const reminder = rest[0] === withReminder;
  const codes = reminder ? rest.slice(1) : rest;
  const seed = seedFrom(seedText);
  const versions = wholeFrom(versionsText, 1, mostVersions);
  const known = codes.every((code) => itemFrom(code) !== null);
  if (seed === null || versions === null || !known || codes.length > mostOnSheet) return { kind: "unknown" };
  return { kind: "sheet", codes: [...new Set(codes)], seed, versions, reminder };
}

/** A seed, 1 where nothing is said; null for any other text. */
function seedFrom(text: string | undefined): number | null {
  return text === undefined ? 1 : shortSeedFrom(text);
}

/** A whole number from 1 on, `usual` where nothing is said; null for any other text. */
function wholeFrom(text: string | undefined, usual: number, most: number): number | null {
  if (text === undefined) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

function rungFrom(text: string | undefined): Rung | null {
  if (text === undefined) return "all";
  return rungs.find((rung) => rung === text) ?? null;
}

function cellFrom(text: string): Cell | null {
  const [, id = "", places = "", sample] = /^(\w+):((?:\d{1,5}(?:,\d{1,5})*)?)(?:@(\d{1,5}))?$/.exec(text) ?? [];
  const symbol = symbolIdFrom(id);
  const indices = places === "" ? [] : places.split(",").map(Number);
  if (symbol === null || symbolOf(symbol).ranges.length !== indices.length) return null;
  return sample === undefined ? { symbol, indices } : { symbol, indices, sample: Number(sample) };
}
