import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileText, givesTwoWeights, largestFile, migrated, readSituation, type Saved } from "../../src/setup/file.ts";
import { en } from "../../src/setup/words.en.ts";
import { fr } from "../../src/setup/words.fr.ts";
import { initialState } from "../../src/store/store.ts";
import { anySituation } from "./situations.ts";

const usual = { setup: initialState.setup, view: initialState.view };

const smallSetup = {
  sizes: [2, 2, 2],
  source: { kind: "table", rows: [{ x: [0.05, 0.1], y: [0.01, 0.99] }], index: 0 },
  init: {
    given: [
      [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
      [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
    ],
  },
};

function file(content: object): string {
  return JSON.stringify({ format: "deltascope.setup", version: 1, ...content });
}

function faultOf(text: string) {
  const reading = readSituation(text, usual);
  return reading.kind === "refused" ? reading.fault : null;
}

/** Weights in the layout of some sizes, each another number. */
function weightsFor(sizes: readonly number[], from: number): number[][] {
  return sizes
    .slice(1)
    .map((to, n) => Array.from({ length: ((sizes[n] ?? 0) + 1) * to }, (_, at) => Math.sin(from + at) / 3));
}

describe("A setup's file", () => {
  it("brings back the situation that wrote it, to the last bit of every weight", () => {
    const saved: fc.Arbitrary<Saved> = fc
      .tuple(anySituation, fc.boolean(), fc.nat())
      .filter(([{ setup }, trained]) => !trained || setup.sizes.every((nodes) => nodes < 800))
      .map(([situation, trained, from]) => {
        const few = situation.setup.sizes.length <= 4 && (situation.setup.sizes[1] ?? 0) < 50;
        return { ...situation, weights: trained && few ? weightsFor(situation.setup.sizes, from) : null };
      });
    fc.assert(
      fc.property(saved, (one) => {
        expect(readSituation(fileText(one), usual)).toEqual({ kind: "read", saved: one });
      }),
      { numRuns: 200 },
    );
  });

  it("can be written by hand: what it leaves out is as usual", () => {
    const text = `{
      "format": "deltascope.setup", "version": 1,
      "setup": {
        "sizes": [2, 2, 2],
        "source": { "kind": "table", "rows": [{ "x": [0.05, 0.10], "y": [0.01, 0.99] }] },
        "init": { "given": [[0.35, 0.35, 0.15, 0.25, 0.20, 0.30], [0.60, 0.60, 0.40, 0.50, 0.45, 0.55]] },
        "biases": "held"
      }
    }`;
    expect(readSituation(text, usual)).toEqual({
      kind: "read",
      saved: { setup: { ...usual.setup, ...smallSetup, biases: "held" }, view: usual.view, weights: null },
    });
  });

  it("where a part of it is missing, is refused with the part's name, and never with a word of the machine's", () => {
    const fault = faultOf(file({ setup: { source: { rows: [] } } }));
    expect(fault).toMatchObject({ code: "value", path: "setup.source.kind", found: "–" });
    if (fault === null) throw new Error("it was read");
    expect(fr.file(fault)).toContain("«\u00a0setup.source.kind\u00a0» manque");
    expect(en.file(fault)).toContain("“setup.source.kind” is missing");
  });

  it("is refused as a whole where anything is wrong, and says what and where", () => {
    expect(faultOf("{half")).toEqual({ code: "not-json" });
    expect(faultOf('{"a":1}')).toEqual({ code: "not-a-setup" });
    expect(faultOf("[1,2]")).toEqual({ code: "not-a-setup" });
    expect(faultOf(file({ version: 2 }))).toEqual({ code: "version", found: "2", known: 1 });
    expect(faultOf(file({ version: "1" }))).toEqual({ code: "version", found: '"1"', known: 1 });
    expect(faultOf(file({ setup: { alpha: 5000 } }))).toMatchObject({
      code: "value",
      path: "setup.alpha",
      found: "5000",
      limit: { most: 1000 },
    });
    expect(faultOf(file({ setup: { aplha: 3 } }))).toMatchObject({ code: "value", path: "setup.aplha" });
    expect(faultOf(file({ setup: { sizes: [2, 2, 2] } }))).toEqual({
      code: "setup",
      fault: { code: "ends", inputs: 2, outputs: 2 },
    });
    expect(faultOf(file({ setup: smallSetup, weights: [[1], [2]] }))).toMatchObject({
      code: "setup",
      fault: { code: "matrix", layer: 1, found: 1, expected: 6 },
    });
    expect(faultOf(file({ setup: { sizes: [784, 2000, 2000, 10] } }))).toMatchObject({
      code: "setup",
      fault: { code: "weights" },
    });
    expect(faultOf(file({ view: { place: "course", page: "Z" } }))).toEqual({
      code: "setup",
      fault: { code: "page", found: "Z" },
    });
  });

  it("is refused where a number is none, or a key would reach into every object", () => {
    const nan = file({
      setup: smallSetup,
      weights: [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, "?"],
      ],
    }).replace('"?"', "NaN");
    expect(faultOf(nan)).toEqual({ code: "not-json" });
    expect(faultOf(nan.replace("NaN", "null"))).toMatchObject({ code: "value" });
    expect(faultOf(nan.replace("NaN", "1e999"))).toMatchObject({ code: "value" });
    for (const key of ["__proto__", "constructor", "prototype"]) {
      expect(faultOf(`{"format":"deltascope.setup","version":1,"${key}":{"polluted":1}}`)).toMatchObject({
        code: "value",
      });
      expect(faultOf(file({ setup: {} }).replace("{}", `{"${key}":{"polluted":1}}`))).toMatchObject({ code: "value" });
      expect(
        faultOf(file({ view: { faces: {} } }).replace('"faces":{}', `"faces":{"${key}":"numbers"}`)),
      ).not.toBeNull();
    }
    expect("polluted" in {}).toBe(false);
  });

  it("is refused where it is huge or nested a hundred thousand deep, without harm", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(faultOf(file({ weights: 0 }).replace('"weights":0', `"weights":${deep}`))).not.toBeNull();
    expect(faultOf(deep)).not.toBeNull();
    expect(faultOf(" ".repeat(largestFile + 1))).toMatchObject({ code: "file-size" });
  });

  it("never throws, whatever the text, and takes nothing unsound", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => file({ setup: JSON.parse(text) })),
      fc.json().map((text) => file({ view: JSON.parse(text), weights: [] })),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readSituation(text, usual);
        if (reading.kind === "read") expect(readSituation(fileText(reading.saved), usual)).toEqual(reading);
      }),
      { numRuns: 3000 },
    );
  });

  it("of an older version goes through the changes made since, one after the other", () => {
    const steps = {
      1: ({ rate, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, alpha: rate }),
      2: (content: Readonly<Record<string, unknown>>) => ({ ...content, alpha: 2 * Number(content.alpha) }),
    };
    expect(migrated({ rate: 3 }, 1, 3, steps)).toEqual({ alpha: 6 });
    expect(migrated({ alpha: 3 }, 2, 3, steps)).toEqual({ alpha: 6 });
    expect(migrated({ alpha: 3 }, 3, 3, steps)).toEqual({ alpha: 3 });
  });
});

describe("A file that gives weights twice", () => {
  const { given } = smallSetup.init;
  const read = (content: object): Saved => {
    const reading = readSituation(file(content), usual);
    if (reading.kind === "refused") throw new Error(JSON.stringify(reading.fault));
    return reading.saved;
  };

  it("has those of `weights` for its network, and it is to be told where they differ from the first ones", () => {
    const other = given.map((layer) => layer.map((weight) => weight + 1));
    const saved = read({ setup: smallSetup, weights: other });
    expect(saved.weights).toEqual(other);
    expect(saved.setup.init).toEqual({ given });
    expect(givesTwoWeights(saved)).toBe(true);
  });

  it("has nothing to tell where they are the same, or where one of them is not there", () => {
    expect(givesTwoWeights(read({ setup: smallSetup, weights: given }))).toBe(false);
    expect(givesTwoWeights(read({ setup: smallSetup }))).toBe(false);
  });
});
