import fc from "fast-check";
import { equationIds } from "../../src/course/equations/equations.ts";
import { steps } from "../../src/course/method/method.ts";
import { programKinds } from "../../src/course/program/program-kind.ts";
import type { Cell } from "../../src/course/symbols/cell.ts";
import { symbols } from "../../src/course/symbols/symbols.ts";
import { chapterIds } from "../../src/course/text/chapters.ts";
import { indexLimit, largestBatch, limits, weightCount } from "../../src/setup/limits.ts";
import { rulesNames, type Setup, type Source, type Start } from "../../src/setup/setup.ts";
import type { Situation } from "../../src/setup/situation.ts";
import { comparePage, faces, places, type View } from "../../src/setup/view.ts";

/** Any number within a limit, the simple and the odd ones often. −0 is 0. */
function numberWithin({ least, most, whole }: { least: number; most: number; whole: boolean }): fc.Arbitrary<number> {
  if (whole) return fc.integer({ min: least, max: most });
  return fc
    .oneof(
      fc.double({ min: least, max: most, noNaN: true }),
      fc.integer({ min: Math.ceil(least), max: Math.floor(most) }),
      fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    )
    .filter((value) => value >= least && value <= most)
    .map((value) => value + 0);
}

const label = fc.option(fc.integer({ min: 0, max: 9 }));

const mnist: fc.Arbitrary<Source> = fc.constantFrom("train" as const, "test" as const).chain((set) =>
  fc.record({
    kind: fc.constant("mnist" as const),
    set: fc.constant(set),
    index: fc.nat({ max: indexLimit(set).most }),
  }),
);

const point = fc.record({ x: numberWithin(limits.coordinate), y: numberWithin(limits.coordinate) });

/** A drawing of some strokes, short enough for an address. */
const shortStrokes: fc.Arbitrary<Source> = fc.record({
  kind: fc.constant("strokes" as const),
  strokes: fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 }),
  prepared: fc.boolean(),
  label,
});

const image: fc.Arbitrary<Source> = fc.record({
  kind: fc.constant("image" as const),
  pixels: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 784, maxLength: 784 }),
  label,
});

const drawn: fc.Arbitrary<Start> = fc.record({
  seed: numberWithin(limits.seed),
  amplitude: fc.oneof(fc.constantFrom("scaled" as const, "normal" as const), numberWithin(limits.amplitude)),
});

function list(length: number, of: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}

function given(sizes: readonly number[]): fc.Arbitrary<Start> {
  const layers = sizes.slice(1).map((to, n) => list(((sizes[n] ?? 0) + 1) * to, numberWithin(limits.weight)));
  return fc.tuple(...layers).map((weights) => ({ given: weights }));
}

interface Core {
  readonly source: Source;
  readonly sizes: readonly number[];
  readonly init: Start;
}

/** 784–…–10 with a digit. */
function pictured(source: fc.Arbitrary<Source>): fc.Arbitrary<Core> {
  const neurons = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: limits.neurons.most }));
  const sizes = fc
    .array(neurons, { minLength: 1, maxLength: limits.layers.most })
    .map((hidden) => [limits.inputs.most, ...hidden, limits.outputs.most])
    .filter((all) => weightCount(all) <= limits.weights.most);
  return fc.record({ source, sizes, init: drawn });
}

/** Up to 4–4–4–3, with a table and weights, drawn or given. */
const small: fc.Arbitrary<Core> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 4 })
  .chain((sizes) => {
    const row = fc.record({
      x: list(
        sizes[0] ?? 1,
        fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100 + 0),
      ),
      y: list(
        sizes.at(-1) ?? 1,
        fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      ),
    });
    const rows = fc.array(row, { minLength: 1, maxLength: 4 });
    const weight = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 1000 + 0);
    const layers = sizes.slice(1).map((to, n) => list(((sizes[n] ?? 0) + 1) * to, weight));
    const init = fc.oneof(
      drawn,
      fc.tuple(...layers).map((weights): Start => ({ given: weights })),
    );
    return fc.record({
      source: rows.chain((all) =>
        fc.nat({ max: all.length - 1 }).map((index): Source => ({ kind: "table", rows: all, index })),
      ),
      sizes: fc.constant(sizes),
      init,
    });
  });

function setupFrom(core: fc.Arbitrary<Core>): fc.Arbitrary<Setup> {
  return core.chain((part) =>
    fc
      .record({
        biases: fc.constantFrom("corrected" as const, "held" as const),
        conventions: fc.record({
          output: fc.constantFrom("sigmoid" as const, "softmax" as const),
          costFactor: fc.constantFrom(1 as const, 0.5 as const),
          batch: fc.constantFrom("mean" as const, "sum" as const),
        }),
        rules: fc.constantFrom(...rulesNames),
        batchSize: fc.integer({ min: 1, max: largestBatch(part.sizes) }),
        alpha: numberWithin(limits.alpha),
      })
      .map((rest) => ({ ...part, ...rest })),
  );
}

const cell: fc.Arbitrary<Cell> = fc.constantFrom(...symbols).chain(({ id: symbol, ranges }) => {
  const count = ranges.length;
  return fc
    .record({
      indices: fc.array(fc.nat({ max: limits.neurons.most }), { minLength: count, maxLength: count }),
      sample: fc.option(fc.nat({ max: limits.batchSize.most - 1 })),
    })
    .map(({ indices, sample }): Cell => ({ symbol, indices, ...(sample !== null && { sample }) }));
});

const coursePages = ["", comparePage, ...chapterIds];

export const someView: fc.Arbitrary<View> = fc.constantFrom(...places).chain((place) =>
  fc.record({
    language: fc.constantFrom("fr" as const, "en" as const),
    place: fc.constant(place),
    page: place === "course" ? fc.constantFrom(...coursePages) : fc.stringMatching(/^[\w.~:,@-]{0,80}$/),
    step: fc.constantFrom(...steps.map(({ id }) => id)),
    pinned: fc.option(cell),
    trail: fc.array(cell, { maxLength: 6 }),
    neuron: numberWithin(limits.neuron),
    face: fc.constantFrom(...faces),
    faces: fc.dictionary(fc.constantFrom(...equationIds), fc.constantFrom(...faces), { maxKeys: 5 }),
    program: fc.constantFrom(...programKinds),
    precision: numberWithin(limits.precision),
  }),
);

function situationsOf(...cores: readonly fc.Arbitrary<Core>[]): fc.Arbitrary<Situation> {
  return fc.record({ setup: setupFrom(fc.oneof(...cores)), view: someView });
}

/** Situations that an address has room for. */
export const shortSituation = situationsOf(pictured(mnist), pictured(shortStrokes), small);

/** Any situation; the large ones go by file. */
export const anySituation = situationsOf(
  pictured(mnist),
  pictured(shortStrokes),
  pictured(image),
  small,
  small.chain((core) => given(core.sizes).map((init) => ({ ...core, init }))),
);
