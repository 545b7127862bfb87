import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SetupFault } from "../../src/setup/fault.ts";
import type { FileFault } from "../../src/setup/file.ts";
import { limits } from "../../src/setup/limits.ts";
import { en } from "../../src/setup/words.en.ts";
import { fr } from "../../src/setup/words.fr.ts";

/** One fault of each kind. */
const faults: { readonly [Code in SetupFault["code"]]: Extract<SetupFault, { code: Code }> } = {
  layers: { code: "layers", found: 7, most: 6 },
  hidden: { code: "hidden", layer: 2, found: 3000, most: 2000 },
  weights: { code: "weights", found: 13_596_010, most: 2_000_000 },
  work: { code: "work", batchSize: 32, weights: 1_590_010, fitting: 10 },
  number: { code: "number", key: "seed", found: "0x10" },
  range: { code: "range", key: "alpha", found: "1e308", limit: limits.alpha },
  choice: { code: "choice", key: "out", found: "relu", known: ["sigmoid", "softmax"] },
  form: { code: "form", key: "pin", found: "z:5" },
  key: { code: "key", key: "aplha" },
  place: { code: "place", found: "nowhere" },
  page: { code: "page", found: "Z" },
  "not-carried": { code: "not-carried" },
  long: { code: "long", found: 20_000, most: 16_000 },
  ends: { code: "ends", inputs: 2, outputs: 2 },
  row: { code: "row", row: 0, part: "x", found: 2, expected: 3 },
  matrices: { code: "matrices", found: 3, expected: 2 },
  matrix: { code: "matrix", layer: 1, found: 1, expected: 6 },
};

const fileFaults: { readonly [Code in FileFault["code"]]: Extract<FileFault, { code: Code }> } = {
  "file-size": { code: "file-size", bytes: 1e9, most: 64 * 2 ** 20 },
  unreadable: { code: "unreadable" },
  "not-json": { code: "not-json" },
  "not-a-setup": { code: "not-a-setup" },
  version: { code: "version", found: "9", known: 1 },
  value: { code: "value", path: "setup.alpha", found: "5000", limit: limits.alpha },
  setup: { code: "setup", fault: faults.matrix },
};

const sentences = (words: typeof fr): string[] => [
  ...Object.values(faults).map((fault) => words.address([fault])),
  ...Object.values(fileFaults).map((fault) => words.file(fault)),
  words.address(Object.values(faults)),
  ...Object.values(limits).map((limit) => words.outside(limit)),
  words.number({ code: "ambiguous", found: "10.000", small: 10, large: 10_000 }),
  words.number({ code: "not-a-number", found: "dix" }),
];

describe("What is said of what could not be used", () => {
  it("is a whole sentence for every kind of fault, in both languages", () => {
    for (const text of [...sentences(fr), ...sentences(en)]) {
      expect(text).toMatch(/^[«“A-ZÀ-Ý].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|\[object|\.\./);
    }
  });

  it("has French spaces in French, and none of them in English", () => {
    for (const text of sentences(fr)) {
      // JSON is quoted as it is written.
      expect(text.replace('"format": "deltascope.setup"', "")).not.toMatch(/ [:;!?»]|« |[^\u00a0\u202f][:;!?] /);
    }
    for (const text of sentences(en)) expect(text).not.toMatch(/[\u00a0\u202f]/);
  });

  it("stays short, however long the address", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 100, maxLength: 5000 }), (found) => {
        const many = Array.from({ length: 20 }, (): SetupFault => ({ code: "form", key: "w", found }));
        expect(fr.address(many).length).toBeLessThan(600);
      }),
    );
  });
});
