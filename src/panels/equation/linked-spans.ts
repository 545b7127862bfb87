import type { Cell } from "../../course/cell.ts";
import type { Scope } from "../../course/index-values.ts";
import { linkedCell } from "../../course/linked-cells.ts";
import { scopeWithin } from "./statement-scope.ts";

/** A symbol in a formula or in a sentence, as its `data-` attributes tell (see course/linked-cells.ts). */
export interface LinkedSpan {
  readonly element: HTMLElement;
  readonly symbol: string;
  /** `z:j,k`: letters or numbers. */
  readonly template: string;
  /** Where each index stands: a number when it is one. */
  readonly places: readonly (number | null)[];
  readonly sample: number | null | undefined;
  /** The equation, term list or paragraph around it: within one, letters mean one thing each. */
  readonly group: Element;
}

/** Reads the attributes of an element; null when it is not a linked symbol. */
export function linkedSpan(element: HTMLElement): LinkedSpan | null {
  const template = element.dataset.cell;
  if (template === undefined) return null;
  const [, symbol = "", list = "", sample] = /^(\w+):([^@]*)(?:@(\w+))?$/.exec(template) ?? [];
  return {
    element,
    symbol,
    template,
    places: list === "" ? [] : list.split(",").map(wholeOrLetter),
    sample: sample === undefined ? undefined : wholeOrLetter(sample),
    group: element.closest("[data-letters]") ?? element,
  };
}

/**
 * The spans that stand for a cell. Within one group those whose letters now have exactly the cell's indices go first,
 * with the ones under a Σ that runs over it; where none has, every span that could have (δ_k for δ_7^sortie) stands for it.
 */
export function spansFor(cell: Cell, spans: readonly LinkedSpan[], scope: Scope | null): LinkedSpan[] {
  const possible = spans.filter((span) => couldBe(span, cell));
  const groups = new Map<Element, LinkedSpan[]>();
  for (const span of possible) groups.set(span.group, [...(groups.get(span.group) ?? []), span]);
  return [...groups].flatMap(([group, members]) => {
    const within = scope === null ? null : scopeIn(group, scope);
    const exact = members.filter((span) => isNow(span, cell, within));
    return exact.length === 0
      ? members
      : members.filter((span) => exact.includes(span) || runsOver(span, cell, within));
  });
}

/** The scope in which the letters inside an element are meant. */
export function scopeIn(element: Element, scope: Scope): Scope {
  const group = element.closest<HTMLElement>("[data-letters]");
  return scopeWithin(group?.dataset.letters, scope);
}

/** Whether the span's numbers are the cell's, its letters left open. */
function couldBe({ symbol, places, sample }: LinkedSpan, cell: Cell): boolean {
  if (symbol !== cell.symbol || places.length !== cell.indices.length) return false;
  if (typeof sample === "number" && sample !== cell.sample) return false;
  if (sample === undefined && cell.sample !== undefined) return false;
  return places.every((place, n) => place === null || place === cell.indices[n]);
}

function isNow({ template }: LinkedSpan, cell: Cell, scope: Scope | null): boolean {
  const now = scope === null ? null : linkedCell(template, scope);
  return now?.indices.every((index, n) => index === cell.indices[n]) ?? false;
}

/** Whether a Σ runs over some letters of the span, and its other letters have the cell's indices. */
function runsOver({ element, template }: LinkedSpan, cell: Cell, scope: Scope | null): boolean {
  const bound = element.dataset.bound?.split(" ") ?? [];
  if (bound.length === 0 || scope === null) return false;
  const now = linkedCell(template, scope);
  const letters = template.replace(/^\w+:|@.*$/g, "").split(",");
  return (
    now !== null &&
    letters.every((letter, n) => bound.includes(letter.replace(/[+-]\d+$/, "")) || now.indices[n] === cell.indices[n])
  );
}

function wholeOrLetter(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
