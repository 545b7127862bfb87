import type { Index, Reference } from "../algebra/expression.ts";
import { indexValue, isIndexName, type Scope } from "../algebra/index-values.ts";
import type { Cell } from "../symbols/cell.ts";
import { symbolIdFrom, symbolOf } from "../symbols/symbols.ts";
import { indexTemplate, type Writing } from "./writing.ts";

/**
 * How a view finds the symbols of a rendered formula. KaTeX (with `katexOptions`) gives each symbol a span:
 *
 *     <span data-symbol="z" data-cell="z:j,k" data-family="weights" data-bound="k">
 *
 * `data-cell` is a cell's key whose indices may still be letters (`j`, `h-1`, `true`, `pixel`), `@p` behind it where a
 * sum runs over the samples. One delegated listener is enough:
 *
 *     const span = event.target.closest("[data-cell]");
 *     const cell = linkedCell(span.dataset.cell, scope);   // the letters at their current values
 *
 * `data-bound` lists the letters that a Σ runs over, so that a view may light a whole row. In the faces `indices` and
 * `numbers` the free letters are numbers already, and `data-cell` is a cell's key unless it has `data-bound`. KaTeX's HTML
 * is hidden from assistive technology: beside each formula stands a list of buttons, one for each of `reads`. The span's
 * box is smaller than its ink; unite the rectangles of its descendants to draw around it. A chosen hue comes from
 * `[data-family]` in the style sheet, never from the formula.
 */
export function linkedCell(template: string, scope: Scope): Cell | null {
  const [, id = "", places = "", sample] = /^(\w+):([^@]*)(?:@(\w+))?$/.exec(template) ?? [];
  const symbol = symbolIdFrom(id);
  if (symbol === null) return null;
  const indices: number[] = [];
  for (const place of places === "" ? [] : places.split(",")) {
    const value = parsedIndex(place, scope);
    if (value === undefined) return null;
    indices.push(value);
  }
  const p = sample === undefined ? undefined : parsedIndex(sample, scope);
  return p === undefined || p === scope.indices.p ? { symbol, indices } : { symbol, indices, sample: p };
}

/** Options that every KaTeX rendering of this course's TeX needs: `\htmlData` allowed, anything else doubtful an error. */
export const katexOptions = {
  trust: (context: { command: string }): boolean => context.command === "\\htmlData",
  strict: (code: string): "ignore" | "error" => (code === "htmlExtension" ? "ignore" : "error"),
  throwOnError: true,
  output: "htmlAndMathml",
} as const;

/** TeX without the spans of its symbols: what a person reads or copies. */
export function unlinkedTex(tex: string): string {
  const start = tex.indexOf(linking);
  if (start < 0) return tex;
  const data = groupEnd(tex, start + linking.length);
  const end = groupEnd(tex, data);
  const inside = tex.slice(data + 1, end - 1);
  return tex.slice(0, start) + unlinkedTex(inside) + unlinkedTex(tex.slice(end));
}

const linking = "\\htmlData";

/** Just behind the group `{…}` that begins at `start`. */
function groupEnd(tex: string, start: number): number {
  let depth = 0;
  for (let n = start; n < tex.length; n++) {
    if (tex[n] === "\\") n++;
    else if (tex[n] === "{") depth++;
    else if (tex[n] === "}" && --depth === 0) return n + 1;
  }
  return tex.length;
}

/** A symbol's TeX within its span. */
export function linkedTex(reference: Reference, tex: string, w: Writing): string {
  if (!w.linked) return tex;
  const symbol = symbolOf(reference.symbol);
  const places = reference.indices.map((index) => indexTemplate(index, w));
  const sample = symbol.perSample ? sampleTemplate(w) : null;
  const cell = `${symbol.id}:${places.join("{,}")}${sample === null ? "" : `@${sample}`}`;
  const bound = boundNames(reference, w);
  const boundData = bound.length === 0 ? "" : `,bound=${bound.join(" ")}`;
  return `\\htmlData{symbol=${symbol.id},cell=${cell},family=${symbol.family}${boundData}}{${tex}}`;
}

/** The sample of a symbol under Σ_p: the letter, or its number when it is not the one shown. */
function sampleTemplate(w: Writing): string | null {
  if (w.scope?.shown !== undefined && !w.bound.has("p")) {
    return w.scope.shown === w.scope.indices.p ? null : String(w.scope.indices.p);
  }
  return w.bound.has("p") ? "p" : null;
}

function boundNames(reference: Reference, w: Writing): string[] {
  const letters = reference.indices.flatMap((index): readonly string[] => {
    if (index === "pixel") return ["r", "c"];
    return [String(typeof index === "object" ? index.of : index)];
  });
  return letters.filter((letter) => isIndexName(letter) && w.bound.has(letter));
}

function parsedIndex(text: string, scope: Scope): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [, name = "", plus] = /^([a-z]+)([+-]\d+)?$/.exec(text) ?? [];
  const base = indexFromName(name);
  if (base === null) return undefined;
  const value = indexValue(base, scope);
  return value === undefined ? undefined : value + Number(plus ?? 0);
}

function indexFromName(name: string): Index | null {
  if (isIndexName(name)) return name;
  return name === "m" || name === "true" || name === "max" || name === "pixel" ? name : null;
}
