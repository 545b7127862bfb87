import type { Scope } from "../course/algebra/index-values.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { linkedCell } from "../course/writing/linked-cells.ts";
import { scopeWithin } from "./statement-scope.ts";

/** What the `data-` attributes of a symbol in a formula or in a sentence tell (see course/linked-cells.ts). */
export interface Link {
  readonly symbol: string;
  /** `z:j,k`: letters or numbers. */
  readonly template: string;
  /** Where each index stands: a number when it is one. */
  readonly places: readonly (number | null)[];
  /** The sample's number, null for its letter, undefined where none is named. */
  readonly sample: number | null | undefined;
  /** The letters that a Σ runs over. */
  readonly bound: readonly string[];
  /** The statement, paragraph or list around it: within one, letters mean one thing each. */
  readonly group: object;
  /** `data-letters` of the group: the letters that mean another value there. */
  readonly letters: string | undefined;
}

/** A link with the element that carries it. */
export interface LinkedSpan extends Link {
  readonly element: HTMLElement;
  readonly group: Element;
}

/** Reads a template, `z:j,k@p`, with what is known of its place. */
export function linkFrom(template: string, place: Pick<Link, "bound" | "group" | "letters">): Link {
  const [, symbol = "", list = "", sample] = /^(\w+):([^@]*)(?:@(\w+))?$/.exec(template) ?? [];
  return {
    symbol,
    template,
    places: list === "" ? [] : list.split(",").map(wholeOrLetter),
    sample: sample === undefined ? undefined : wholeOrLetter(sample),
    ...place,
  };
}

/** Reads the attributes of an element; null when it is not a linked symbol. */
export function linkedSpan(element: HTMLElement): LinkedSpan | null {
  const template = element.dataset.cell;
  if (template === undefined) return null;
  const around = element.closest<HTMLElement>("[data-letters]");
  const group = around ?? element;
  const bound = element.dataset.bound?.split(" ") ?? [];
  return { ...linkFrom(template, { bound, group, letters: around?.dataset.letters }), element, group };
}

/**
 * The links that stand for a cell. Within one group those whose letters now have exactly the cell's indices go first, with
 * the ones under a Σ that runs over it; where none has, every link that could have (δ_k for δ_7^sortie) stands for it.
 */
export function linksFor<L extends Link>(cell: Cell, links: readonly L[], scope: Scope | null): L[] {
  const groups = new Map<object, L[]>();
  for (const link of links) {
    if (!couldBe(link, cell)) continue;
    const members = groups.get(link.group);
    if (members === undefined) groups.set(link.group, [link]);
    else members.push(link);
  }
  return [...groups.values()].flatMap((members) => {
    const exact = members.filter((link) => isNow(link, cell, scope));
    return exact.length === 0 ? members : members.filter((link) => exact.includes(link) || runsOver(link, cell, scope));
  });
}

/** Whether the link's numbers are the cell's, its letters left open. */
function couldBe({ symbol, places, sample }: Link, cell: Cell): boolean {
  if (symbol !== cell.symbol || places.length !== cell.indices.length) return false;
  if (typeof sample === "number" && sample !== cell.sample) return false;
  if (sample === undefined && cell.sample !== undefined) return false;
  return places.every((place, n) => place === null || place === cell.indices[n]);
}

/** The cell that the link stands for now. */
function cellNow({ template, letters }: Link, scope: Scope | null): Cell | null {
  return scope === null ? null : linkedCell(template, scopeWithin(letters, scope));
}

function isNow(link: Link, cell: Cell, scope: Scope | null): boolean {
  return cellNow(link, scope)?.indices.every((index, n) => index === cell.indices[n]) ?? false;
}

/** Whether a Σ runs over some letters of the link, and its other letters have the cell's indices. */
function runsOver(link: Link, cell: Cell, scope: Scope | null): boolean {
  const now = link.bound.length === 0 ? null : cellNow(link, scope);
  if (now === null) return false;
  const letters = link.template.replace(/^\w+:|@.*$/g, "").split(",");
  return letters.every(
    (letter, n) => link.bound.includes(letter.replace(/[+-]\d+$/, "")) || now.indices[n] === cell.indices[n],
  );
}

function wholeOrLetter(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
