import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCollection } from "../../src/digits/collection-file.ts";
import { progressText } from "../../src/exercises/progress-file.ts";
import { resultsText } from "../../src/exercises/results.ts";
import { networkNpz } from "../../src/files/network-npz.ts";
import { readFile } from "../../src/files/read-file.ts";
import { sessionText } from "../../src/files/session-file.ts";
import { en } from "../../src/files/words.en.ts";
import { fr } from "../../src/files/words.fr.ts";
import { fileText, largestFile } from "../../src/setup/file.ts";
import { en as setupEn } from "../../src/setup/words.en.ts";
import { fr as setupFr } from "../../src/setup/words.fr.ts";
import { openFile } from "../../src/store/saving/open-file.ts";
import { initialState, store } from "../../src/store/store.ts";
import { publishedFile } from "../setup/published-example.ts";

const usual = { setup: initialState.setup, view: initialState.view };
const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);

/** A sound file of each kind. */
const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  setup: text(publishedFile),
  full: text(fileText({ ...usual, weights: null })),
  trace: text(publishedFile.replace("deltascope.setup", "deltascope.trace")),
  session: text(
    sessionText({
      view: usual.view,
      networks: [{ setup: usual.setup, weights: null }],
      runs: [],
      digits: [],
      exercises: { progress: {}, answers: [], given: {} },
    }),
  ),
  digits: text(writeCollection([{ id: "one", label: 3, strokes: [[{ x: 1, y: 2 }]], drawnAt: 5, heldOut: false }])),
  progress: text(progressText({})),
  results: text(resultsText(null, [])),
  npz: networkNpz([2, 2, 1], [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(1, 2, 3)], null),
};

/** What a bad copy, an old disc or a mischievous hand makes of a file. */
const harm = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant("bytes" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    with: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant("words" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    with: fc.constantFrom(
      "NaN",
      "1e999",
      "null",
      '"__proto__":{"polluted":1},',
      '"constructor":{"prototype":{"polluted":1}},',
      "[".repeat(5000),
      '{"a":'.repeat(5000),
      "-1",
      "1e308",
      '"2"',
      "9".repeat(400),
    ),
  }),
);

function harmed(file: Uint8Array, one: typeof harm extends fc.Arbitrary<infer T> ? T : never): Uint8Array<ArrayBuffer> {
  const at = Math.floor(one.at * file.length);
  if (one.kind === "cut") return Uint8Array.from(file.subarray(0, at));
  if (one.kind === "bytes") {
    const bytes = Uint8Array.from(file);
    bytes.set(one.with.subarray(0, file.length - at), at);
    return bytes;
  }
  // A word in the place of one: from the next separator on.
  const before = new TextDecoder("latin1").decode(file.subarray(0, at));
  const after = new TextDecoder("latin1").decode(file.subarray(at)).replace(/^[\w."]*/, "");
  return text(`${before}${one.with}${after}`);
}

describe("Thousands of files that came to harm", () => {
  it.each(Object.entries(files))("%s: is read when it is sound", (_, file) => {
    expect(readFile(file, usual).kind).not.toBe("refused");
  });

  it("never throw; a refused one changes nothing, and both languages say why", async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(files)), harm, async (file, one) => {
        const bytes = harmed(file, one);
        const arrival = readFile(bytes, usual);
        expect("polluted" in {}).toBe(false);
        if (arrival.kind !== "refused") return;
        refused++;
        const { refusal } = arrival;
        const sentences =
          refusal.file === "page"
            ? [setupFr.file(refusal.fault), setupEn.file(refusal.fault)]
            : [fr.refusal(refusal), en.refusal(refusal)];
        for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object/);
        expect(sentences[0]).toContain("Rien n’a été modifié.");
        expect(sentences[1]).toContain("Nothing was changed.");
        const before = store.getState();
        await openFile(new Blob([bytes]));
        const { notice, ...after } = store.getState();
        const { notice: _former, ...kept } = before;
        expect(notice).toEqual({ kind: "file", refusal });
        for (const [key, value] of Object.entries(kept)) expect(after[key as keyof typeof after]).toBe(value);
      }),
      { numRuns: 6000 },
    );
    expect(refused).toBeGreaterThan(3000);
  });

  it("a hundred thousand brackets, or more bytes than any network has, are refused at once", () => {
    expect(readFile(text("[".repeat(100_000)), usual).kind).toBe("refused");
    expect(readFile(text(`${'{"format":'.repeat(100_000)}1${"}".repeat(100_000)}`), usual).kind).toBe("refused");
    expect(readFile(new Uint8Array(largestFile + 1), usual)).toMatchObject({
      refusal: { fault: { code: "file-size" } },
    });
  });

  it("other files are told by what stands in them", () => {
    const other = (bytes: Uint8Array) => {
      const arrival = readFile(bytes, usual);
      return arrival.kind === "refused" && arrival.refusal.file === "other" ? arrival.refusal.fault : arrival.kind;
    };
    expect(other(Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0))).toBe("array");
    expect(other(Uint8Array.of(0, 0, 8, 3, 0, 0, 0xea, 0x60))).toBe("mnist");
    expect(other(Uint8Array.of(0x1f, 0x8b, 8, 0))).toBe("packed");
    expect(other(text("run,sizes,output\r\n1,784-30-10,softmax\r\n"))).toBe("table");
    expect(other(text('{"format":"something.else"}'))).toBe("unknown");
  });
});
