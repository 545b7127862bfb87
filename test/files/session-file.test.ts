import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/files/curves.ts";
import { readFile } from "../../src/files/read-file.ts";
import { type Session, sessionText } from "../../src/files/session-file.ts";
import { firstSmallSetup } from "../../src/setup/examples.ts";
import { initialState } from "../../src/store/store.ts";

const usual = { setup: initialState.setup, view: initialState.view };
const double = fc.double({ noNaN: true, noDefaultInfinity: true });

const columns = fc
  .array(fc.record({ seen: double, cost: double, accuracy: double }), { maxLength: 6 })
  .map((points) => ({
    seen: Float64Array.from(points, ({ seen }) => seen),
    cost: Float64Array.from(points, ({ cost }) => cost),
    accuracy: Float64Array.from(points, ({ accuracy }) => accuracy),
  }));

const run: fc.Arbitrary<Run> = fc.record({
  number: fc.nat(),
  sizes: fc.constant([784, 30, 10]),
  settings: fc.record({
    alpha: fc.double({ min: 1e-9, max: 1000, noNaN: true }),
    batch: fc.nat(),
    epochs: fc.nat(),
    samples: fc.nat(),
    seed: fc.nat(),
  }),
  conventions: fc.constant(usual.setup.conventions),
  branchedAt: fc.option(fc.nat()),
  curves: fc.record({ batch: columns, train: columns, test: columns }),
});

const weight = fc.double({ min: -1e9, max: 1e9, noNaN: true });

const session: fc.Arbitrary<Session> = fc.record({
  view: fc.constant(usual.view),
  networks: fc.tuple(
    fc.constant({ setup: usual.setup, weights: null }),
    fc
      .tuple(fc.array(weight, { minLength: 6, maxLength: 6 }), fc.array(weight, { minLength: 6, maxLength: 6 }))
      .map((weights) => ({ setup: firstSmallSetup, weights })),
  ),
  runs: fc.array(run, { maxLength: 3 }),
  digits: fc.constant([{ id: "one", label: 3, strokes: [[{ x: 1.5, y: 2.25 }]], drawnAt: 5, heldOut: false }]),
  exercises: fc.constant({
    progress: {},
    answers: [],
    given: { "value:A3.1:sigmoid~7~all": { typed: ["0,5"], counted: true, latest: true, at: 12 } },
  }),
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A session with some part of it other than it should be; what is said of it. */
function pathRefused(change: (content: Record<string, unknown>) => void): string | null {
  const sample = fc.sample(session, { numRuns: 1, seed: 1 })[0] as Session;
  const content = JSON.parse(sessionText(sample)) as Record<string, unknown>;
  change(content);
  const arrival = readFile(bytesOf(JSON.stringify(content)), usual);
  if (arrival.kind !== "refused" || arrival.refusal.file !== "page") return null;
  const { fault } = arrival.refusal;
  return fault.code === "value" ? fault.path : fault.code;
}

describe("A session's file", () => {
  it("brings back both networks, curves, digits and exercises, to the last bit", () => {
    fc.assert(
      fc.property(session, (one) => {
        const back = readFile(bytesOf(sessionText(one)), usual);
        expect(back).toEqual({ kind: "session", session: one });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a cost that has left the numbers as one that is missing", () => {
    const [sample] = fc.sample(session, { numRuns: 1, seed: 2 }) as [Session];
    const curve = { seen: Float64Array.of(32), cost: Float64Array.of(Number.NaN), accuracy: Float64Array.of(0.1) };
    const [some] = fc.sample(run, { numRuns: 1, seed: 3 }) as [Run];
    const diverged = { ...sample, runs: [{ ...some, curves: { batch: curve, train: curve, test: curve } }] };
    expect(readFile(bytesOf(sessionText(diverged)), usual)).toEqual({ kind: "session", session: diverged });
  });

  it("is refused as a whole where any part of it is unsound, and says which", () => {
    expect(pathRefused(() => undefined)).toBeNull();
    expect(pathRefused((content) => Object.assign(content, { version: 2 }))).toBe("version");
    expect(pathRefused((content) => Object.assign(content, { more: 1 }))).toBe("more");
    expect(pathRefused((content) => Object.assign(content, { networks: [] }))).toBe("networks");
    expect(pathRefused((content) => Object.assign(content, { digits: [{ id: 1 }] }))).toBe("digits");
    expect(pathRefused((content) => Object.assign(content, { runs: [{ number: -1 }] }))).toMatch(/^runs/);
    expect(
      pathRefused((content) => {
        const [first] = content.networks as [unknown];
        content.networks = [first, first];
      }),
    ).toBe("networks");
  });
});
