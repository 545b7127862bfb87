import { isRecord } from "../digits/record.ts";
import type { Setup } from "./setup.ts";

type Part = Readonly<Record<string, unknown>>;

/**
 * What a file says of a setup, with what it leaves out: the sizes that its numbers have, all rows of a table as one batch, the rest
 * as usual. Weights may be written a row for each neuron that they lead from. Nothing is checked here, and nothing that is
 * written is changed: what makes no sense is left for the schema to refuse.
 */
export function completedSetup(said: Part, usual: Setup): Part {
  const init = withFlatWeights(said.init);
  const conventions = isRecord(said.conventions) ? { ...usual.conventions, ...said.conventions } : said.conventions;
  return {
    ...usual,
    ...fromTable(said.source, init),
    ...said,
    ...(said.init !== undefined && { init }),
    ...(conventions !== undefined && { conventions }),
  };
}

/** The sizes and the batch of a table that says neither: those of its first row and of its weights, and every row. */
function fromTable(source: unknown, init: unknown): Part {
  if (!isRecord(source) || source.kind !== "table" || !Array.isArray(source.rows)) return {};
  const rows: readonly unknown[] = source.rows;
  const [first] = rows;
  if (!isRecord(first) || !Array.isArray(first.x) || !Array.isArray(first.y)) return {};
  const sizes = sizesOf(first.x.length, first.y.length, isRecord(init) ? init.given : undefined);
  return { batchSize: rows.length, ...(sizes !== null && { sizes }) };
}

/** r^0 … r^m from the ends and how many weights each layer has: (r^{h−1} + 1) · r^h. Null where that gives no whole sizes. */
function sizesOf(inputs: number, outputs: number, given: unknown): readonly number[] | null {
  if (!Array.isArray(given)) return [inputs, 2, outputs];
  const sizes = [inputs];
  for (const layer of given) sizes.push(Array.isArray(layer) ? layer.length / ((sizes.at(-1) ?? 0) + 1) : 0);
  return sizes.every((nodes) => Number.isInteger(nodes) && nodes >= 1) ? sizes : null;
}

/** Weights whose layers are lists of rows, each layer as one list. */
function withFlatWeights(init: unknown): unknown {
  if (!isRecord(init) || !Array.isArray(init.given)) return init;
  const layers: readonly unknown[] = init.given;
  return {
    ...init,
    given: layers.map((layer) => (Array.isArray(layer) && layer.every(Array.isArray) ? layer.flat() : layer)),
  };
}
