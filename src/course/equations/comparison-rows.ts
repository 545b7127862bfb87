import type { SymbolId } from "../symbols/cell.ts";

/**
 * How a line of A stands to its line of B: `equal` in form; `upstream`, changed on the way forward; `derivation`, the work
 * that leads to the changed line and enters no program; `backward`, changed on the way back; `convention`, a choice that
 * either variant could make (R2).
 */
export type Relation = "equal" | "upstream" | "derivation" | "backward" | "convention";

/** A row: the name of its note in the prose, how its lines stand to each other, and whose numbers are compared, if any. */
interface Row {
  readonly key: string;
  readonly relation: Relation;
  readonly numbers?: SymbolId;
}

/** The rows of the two-column page, in the order of the method; each equation names those in which it stands. */
export const comparisonRows = [
  { key: "productions", relation: "equal", numbers: "tau" },
  { key: "activation", relation: "upstream", numbers: "yHat" },
  { key: "cost", relation: "upstream" },
  { key: "links", relation: "derivation" },
  { key: "deltaOut", relation: "backward", numbers: "deltaOut" },
  { key: "paths", relation: "equal" },
  { key: "deltaHid", relation: "equal", numbers: "deltaHid" },
  { key: "gradient", relation: "equal" },
  { key: "direct", relation: "derivation" },
  { key: "batch", relation: "convention" },
  { key: "correction", relation: "equal" },
] as const satisfies readonly Row[];

/** Names the row's note in the prose. */
export type ComparisonKey = (typeof comparisonRows)[number]["key"];
