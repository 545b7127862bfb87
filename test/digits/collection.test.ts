import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawnDigit, largestCollection, split, withDigit, withDigits } from "../../src/digits/collection.ts";
import { readCollection, writeCollection } from "../../src/digits/collection-file.ts";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => value + 0);
const anyDigit: fc.Arbitrary<DrawnDigit> = fc.record({
  id: fc.uuid(),
  label: fc.integer({ min: 0, max: 9 }),
  strokes: fc.array(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  }),
  drawnAt: fc.nat(),
  heldOut: fc.boolean(),
});

function drawn(n: number, label = n % 10): DrawnDigit {
  return { id: `digit ${n}`, label, strokes: [[{ x: n, y: 2 * n }]], drawnAt: n, heldOut: false };
}

function file(entry: object): string {
  return JSON.stringify({ format: "deltascope-digits", version: 1, digits: [drawn(1), entry, drawn(2)] });
}

describe("a collection written to a file", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(fc.array(anyDigit, { maxLength: 8 }), (digits) => {
        expect(readCollection(writeCollection(digits))).toEqual({ kind: "read", digits, entryFaults: [] });
      }),
    );
  });

  it("of any text at all never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCollection(text).kind).toBe("refused");
      }),
    );
  });

  it("leaves behind fields that no digit has", () => {
    const rich = { ...drawn(3), note: "x", strokes: [[{ x: 1, y: 2, pressure: 0.5 }]] };
    const found = readCollection(file(rich));
    expect(found.kind === "read" && found.digits[1]).toEqual({ ...drawn(3), strokes: [[{ x: 1, y: 2 }]] });
  });

  it.each([
    ["not-json", "{", {}],
    ["not-a-collection", "[]", {}],
    ["not-a-collection", '{"format":"other","version":1,"digits":[]}', {}],
    ["not-a-collection", '{"format":"deltascope-digits","version":1}', {}],
    ["unknown-version", '{"format":"deltascope-digits","version":2,"digits":[]}', { found: 2 }],
    [
      "too-many",
      `{"format":"deltascope-digits","version":1,"digits":[${"0,".repeat(largestCollection)}0]}`,
      { found: largestCollection + 1 },
    ],
  ])("is refused as %s", (code, text, more) => {
    expect(readCollection(text)).toMatchObject({ kind: "refused", fault: { code, ...more } });
  });

  it.each([
    ["entry", []],
    ["id", { ...drawn(3), id: "" }],
    ["id", { ...drawn(3), id: 7 }],
    ["label", { ...drawn(3), label: 10 }],
    ["label", { ...drawn(3), label: "3" }],
    ["label", { ...drawn(3), label: 1.5 }],
    ["strokes", { ...drawn(3), strokes: [] }],
    ["strokes", { ...drawn(3), strokes: [[]] }],
    ["strokes", { ...drawn(3), strokes: [{ x: 1, y: 1 }] }],
    ["strokes", { ...drawn(3), strokes: [[{ x: 1 }]] }],
    ["strokes", { ...drawn(3), strokes: [[{ x: 1, y: null }]] }],
    ["strokes", { ...drawn(3), strokes: [[{ x: 1, y: 1e10 }]] }],
    ["strokes", { ...drawn(3), strokes: [Array.from({ length: 10_001 }, () => ({ x: 1, y: 1 }))] }],
    ["drawnAt", { ...drawn(3), drawnAt: "today" }],
    ["heldOut", { ...drawn(3), heldOut: 0 }],
  ])("has an entry with a faulty %s named, and the others taken", (part, entry) => {
    expect(readCollection(file(entry))).toEqual({
      kind: "read",
      digits: [drawn(1), drawn(2)],
      entryFaults: [{ entry: 1, part }],
    });
  });
});

describe("a collection", () => {
  it("holds out the third of each label's first five digits, and of its next five", () => {
    let digits: readonly DrawnDigit[] = [];
    for (let n = 0; n < 100; n++) digits = withDigit(digits, drawn(n)).digits;
    const { taught, heldOut } = split(digits);
    expect([taught.length, heldOut.length]).toEqual([80, 20]);
    for (let label = 0; label <= 9; label++) {
      expect(heldOut.filter((digit) => digit.label === label).map(({ id }) => id)).toEqual([
        `digit ${20 + label}`,
        `digit ${70 + label}`,
      ]);
    }
  });

  it("never moves a digit between taught and held out when others go", () => {
    let digits: readonly DrawnDigit[] = [];
    for (let n = 0; n < 20; n++) digits = withDigit(digits, drawn(n, 3)).digits;
    const before = new Map(digits.map(({ id, heldOut }) => [id, heldOut]));
    const afterwards = withDigit(digits.slice(3), drawn(99, 3)).digits;
    expect(afterwards.slice(0, -1).every(({ id, heldOut }) => before.get(id) === heldOut)).toBe(true);
  });

  it("put together with another has each digit once, whether known by its id or by its strokes", () => {
    const copied = { ...drawn(1), id: "another id" };
    const changed = { ...drawn(2), strokes: [[{ x: 0, y: 0 }]] };
    const result = withDigits([drawn(1), drawn(2)], [drawn(1), copied, changed, drawn(3)]);
    expect(result).toEqual({ digits: [drawn(1), drawn(2), drawn(3)], added: 1, duplicates: 3, leftOut: 0 });
  });

  it("has an end", () => {
    const many = Array.from({ length: largestCollection + 5 }, (_, n) => drawn(n));
    expect(withDigits([], many)).toMatchObject({ added: largestCollection, leftOut: 5 });
  });
});
