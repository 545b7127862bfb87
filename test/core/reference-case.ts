import { inputFromImage, withBias } from "../../src/core/input.ts";
import type { BatchRule, CostFactor, NetworkSpec, OutputKind, Weights } from "../../src/core/network.ts";
import type { Sample } from "../../src/core/trace.ts";

/** The one formula that the files' weights are given by; a file with another is refused. */
const formula = "w[h][i][j] = amplitude * sin(1 + 0.7 h + 1.3 i + 2.1 j)";

/** Fields for a reader, which say nothing that could be compared. */
const remarks = "title note comment description source";

/** What one sample's pass must give: layers h = 1..m at `h − 1`, hidden activations without their bias neuron. */
export interface ExpectedSample {
  readonly preactivations: readonly (readonly number[])[] | null;
  readonly activations: readonly (readonly number[])[] | null;
  readonly deltas: readonly (readonly number[])[] | null;
  readonly cost: number | null;
}

export interface ExpectedEntry {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A file of test/reference: a network, a batch, and what another program computed from them. */
export interface ReferenceCase {
  readonly spec: NetworkSpec;
  readonly weights: Weights;
  readonly batch: readonly Sample[];
  readonly alpha: number;
  readonly expected: {
    readonly samples: readonly ExpectedSample[];
    readonly costBefore: number | null;
    readonly costAfter: number | null;
    /** Σ |∂E/∂w^h| of the batch's gradient, at `h − 1`. */
    readonly sumAbs: readonly number[] | null;
    readonly entries: readonly ExpectedEntry[];
  };
}

/**
 * Reads a reference file. Throws an Error that names the field when one is missing, is of another kind or is not known:
 * a result that nobody compares must not pass unseen.
 */
export function referenceCase(text: string): ReferenceCase {
  const file = Fields.of(JSON.parse(text), "the file");
  file.only(`id layers output costFactor batch alpha weights samples expect finiteDifferenceWorst ${remarks}`);
  const sizes = file.numbers("layers");
  const output = file.oneOf<OutputKind>("output", ["sigmoid", "softmax"]);
  const spec: NetworkSpec = {
    sizes,
    output,
    // The log cost has no factor, so a softmax file need not give one.
    costFactor: output === "softmax" && !file.has("costFactor") ? 1 : file.oneOf<CostFactor>("costFactor", [1, 0.5]),
    batch: file.oneOf<BatchRule>("batch", ["mean", "sum"]),
  };
  const given = file.fields("weights");
  given.only("amplitude formula");
  if (!given.text("formula").startsWith(formula)) throw new Error(`weights.formula is not ${formula}`);
  return {
    spec,
    weights: formulaWeights(sizes, given.number("amplitude")),
    batch: file.list("samples").map(sampleFrom),
    alpha: file.number("alpha"),
    expected: expectedFrom(file.fields("expect")),
  };
}

function sampleFrom(sample: Fields): Sample {
  sample.only(`set index label pixels x ${remarks}`);
  const x = sample.has("x")
    ? withBias(sample.numbers("x"))
    : inputFromImage(Uint8Array.from(Buffer.from(sample.text("pixels"), "base64")));
  return { x, label: sample.number("label") };
}

function expectedFrom(expect: Fields): ReferenceCase["expected"] {
  expect.only("samples costBefore costAfter gradients");
  const gradients = expect.has("gradients") ? expect.fields("gradients") : null;
  gradients?.only("sumAbs entries");
  return {
    samples: expect.list("samples").map(expectedSample),
    costBefore: expect.has("costBefore") ? expect.number("costBefore") : null,
    costAfter: expect.has("costAfter") ? expect.number("costAfter") : null,
    sumAbs: gradients?.has("sumAbs") ? gradients.numbers("sumAbs") : null,
    entries: gradients?.has("entries") ? gradients.list("entries").map(expectedEntry) : [],
  };
}

function expectedSample(sample: Fields): ExpectedSample {
  sample.only("preactivations activations cost deltas");
  return {
    preactivations: sample.has("preactivations") ? sample.rows("preactivations") : null,
    activations: sample.has("activations") ? sample.rows("activations") : null,
    deltas: sample.has("deltas") ? sample.rows("deltas") : null,
    cost: sample.has("cost") ? sample.number("cost") : null,
  };
}

function expectedEntry(entry: Fields): ExpectedEntry {
  entry.only("layer from to value");
  return {
    layer: entry.number("layer"),
    from: entry.number("from"),
    to: entry.number("to"),
    value: entry.number("value"),
  };
}

/** w^h_ij = amplitude · sin(1 + 0.7 h + 1.3 i + 2.1 j), h from 1, i from 0 (bias), j from 1. */
function formulaWeights(sizes: readonly number[], amplitude: number): Float64Array[] {
  return sizes.slice(1).map((columns, below) => {
    const rows = (sizes[below] ?? 0) + 1;
    return Float64Array.from({ length: rows * columns }, (_, n) => {
      const h = below + 1;
      const i = Math.floor(n / columns);
      const j = (n % columns) + 1;
      return amplitude * Math.sin(1 + 0.7 * h + 1.3 * i + 2.1 * j);
    });
  });
}

/** A JSON object whose fields are read by the kind that they must have. */
class Fields {
  private readonly values: ReadonlyMap<string, unknown>;
  private readonly place: string;

  private constructor(values: ReadonlyMap<string, unknown>, place: string) {
    this.values = values;
    this.place = place;
  }

  static of(value: unknown, place: string): Fields {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${place} is no object`);
    return new Fields(new Map(Object.entries(value)), place);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  only(names: string): void {
    const known = names.split(" ");
    const unknown = [...this.values.keys()].filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`${this.place} has fields that nothing reads: ${unknown.join(", ")}`);
  }

  number(name: string): number {
    return numberFrom(this.values.get(name), this.named(name));
  }

  numbers(name: string): readonly number[] {
    return listFrom(this.values.get(name), this.named(name)).map((value, n) =>
      numberFrom(value, `${this.named(name)}[${n}]`),
    );
  }

  rows(name: string): readonly (readonly number[])[] {
    return listFrom(this.values.get(name), this.named(name)).map((row, n) => {
      const place = `${this.named(name)}[${n}]`;
      return listFrom(row, place).map((value) => numberFrom(value, place));
    });
  }

  text(name: string): string {
    const value = this.values.get(name);
    if (typeof value !== "string") throw new Error(`${this.named(name)} is no text`);
    return value;
  }

  oneOf<T>(name: string, choices: readonly T[]): T {
    const value = this.values.get(name);
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw new Error(`${this.named(name)} is ${value}, not one of ${choices.join(", ")}`);
    return chosen;
  }

  fields(name: string): Fields {
    return Fields.of(this.values.get(name), this.named(name));
  }

  list(name: string): readonly Fields[] {
    return listFrom(this.values.get(name), this.named(name)).map((value, n) =>
      Fields.of(value, `${this.named(name)}[${n}]`),
    );
  }

  private named(name: string): string {
    return this.place === "the file" ? name : `${this.place}.${name}`;
  }
}

function numberFrom(value: unknown, place: string): number {
  if (typeof value !== "number") throw new Error(`${place} is no number`);
  return value;
}

function listFrom(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${place} is no list`);
  return value;
}
