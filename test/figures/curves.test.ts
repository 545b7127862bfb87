import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../src/course/writing/numbers.ts";
import { leavesOut, valueRange, wholeDomain } from "../../src/figures/curve-range.ts";
import { decimated, nearestPoint } from "../../src/figures/decimation.ts";
import { plotMargin, tickText } from "../../src/figures/plot-axes.tsx";
import { type Domain, domainAfterKey, panned, zoomed } from "../../src/figures/plot-domain.ts";
import { textWidth } from "../../src/figures/text-width.ts";
import { commonBox } from "../../src/figures/travel.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e3, max: 1e3 });
const noisy = fc.array(finite, { minLength: 2, maxLength: 600 });

describe("a curve thinned to the columns of its canvas", () => {
  it("keeps the lowest and the highest value, and the first and the last point", () => {
    fc.assert(
      fc.property(noisy, fc.integer({ min: 1, max: 40 }), (y, columns) => {
        const x = y.map((_, n) => n);
        const kept = decimated({ x, y }, [0, y.length - 1], columns);
        const values = kept.map((n) => y[n] ?? Number.NaN);
        expect(Math.min(...values)).toBe(Math.min(...y));
        expect(Math.max(...values)).toBe(Math.max(...y));
        expect([kept.at(0), kept.at(-1)]).toEqual([0, y.length - 1]);
      }),
    );
  });

  it("runs forwards and has at most four points a column", () => {
    fc.assert(
      fc.property(noisy, fc.integer({ min: 1, max: 40 }), (y, columns) => {
        const kept = decimated({ x: y.map((_, n) => n), y }, [0, y.length - 1], columns);
        expect(kept.every((n, place) => place === 0 || n > (kept[place - 1] ?? 0))).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(4 * (columns + 1));
      }),
    );
  });

  it("keeps one point to each side of a part, for the line to run in and out", () => {
    const x = [0, 10, 20, 30, 40, 50];
    expect(decimated({ x, y: x }, [15, 35], 100)).toEqual([1, 2, 3, 4]);
  });

  it("keeps the extremes of a curve that has gaps", () => {
    const y = Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? Number.NaN : n));
    const kept = decimated({ x: y.map((_, n) => n), y }, [0, 99], 2);
    expect(kept).toContain(1);
    expect(kept).toContain(99);
  });
});

it("reads out the point nearest to the cursor", () => {
  const points = { x: [0, 10, 30], y: [1, 2, 3] };
  expect([-5, 4, 6, 19, 21, 99].map((x) => nearestPoint(points, x))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nearestPoint({ x: [], y: [] }, 3)).toBe(-1);
});

describe("the view of a chart", () => {
  const whole: Domain = [0, 1000];

  it("zooms about a point, which stays where it is", () => {
    const [low, high] = zoomed([0, 1000], 0.5, 250, whole);
    expect((250 - low) / (high - low)).toBeCloseTo(0.25, 12);
    expect(high - low).toBe(500);
  });

  it("never leaves the whole and never closes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("+", "-", "0", "ArrowLeft", "ArrowRight"), fc.boolean())),
        (presses) => {
          let view: Domain = whole;
          for (const [key, shift] of presses) view = domainAfterKey(view, whole, key, shift) ?? view;
          expect(view[0]).toBeGreaterThanOrEqual(whole[0] - 1e-9);
          expect(view[1]).toBeLessThanOrEqual(whole[1] + 1e-9);
          expect(view[1] - view[0]).toBeGreaterThan(0.09);
        },
      ),
    );
  });

  it("moves by a share of its width and stops at the ends", () => {
    expect(panned([100, 200], 0.25, whole)).toEqual([125, 225]);
    expect(panned([950, 1000], 1, whole)).toEqual([950, 1000]);
  });

  it("spans all curves together, and something where there are none", () => {
    expect(
      wholeDomain([
        { x: [5, 10], y: [0, 0] },
        { x: [0, 7], y: [0, 0] },
      ]),
    ).toEqual([0, 10]);
    expect(wholeDomain([])).toEqual([0, 1]);
    expect(wholeDomain([{ x: [3], y: [1] }])).toEqual([3, 4]);
  });

  it("holds every value shown; on a log axis every positive one", () => {
    const curve = { x: [0, 1, 2, 3], y: [-1, 0.001, 5, 90] };
    const [low, high] = valueRange([curve], [0, 2], "linear");
    expect(low).toBeLessThan(-1);
    expect(high).toBeGreaterThan(5);
    expect(high).toBeLessThan(90);
    const [floor] = valueRange([curve], [0, 3], "log");
    expect(floor).toBeGreaterThan(0);
    expect(floor).toBeLessThanOrEqual(0.001);
  });
});

describe("A log axis", () => {
  it("says when it cannot show a value, where a curve reaches 0 in the part that is shown", () => {
    const curve = { x: [0, 1, 2], y: [0.5, 1e-10, 0] };
    expect(leavesOut([curve], null)).toBe(true);
    expect(leavesOut([curve], [0, 1])).toBe(false);
    expect(leavesOut([{ x: [0, 1], y: [0.5, 1e-300] }], null)).toBe(false);
    expect(leavesOut([], null)).toBe(false);
  });

  it("names a power of ten by its power alone, whose 1 the margin would cut off", () => {
    const format = (language: "en" | "fr") => (value: number) => numberText(value, { digits: 4, language });
    expect(tickText(1e-10, "log", format("en"))).toBe("10⁻¹⁰");
    expect(tickText(1e-5, "log", format("fr"))).toBe("10⁻⁵");
    expect(tickText(0.01, "log", format("fr"))).toBe("0,01");
    expect(tickText(2e-5, "log", format("en"))).toMatch(/^2\s×\s10⁻⁵$/);
    expect(tickText(1e-5, "linear", format("en"))).toMatch(/^1\s×\s10⁻⁵$/);
    for (let power = -300; power < 0; power++) {
      expect(textWidth(tickText(Number(`1e${power}`), "log", format("en")), 12)).toBeLessThan(plotMargin.left - 8);
    }
  });
});

it("travels from the box around all sources on screen", () => {
  const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  expect(commonBox([box(10, 20, 5, 5), box(30, 0, 10, 10), box(0, 0, 0, 0)])).toEqual(box(10, 0, 30, 25));
  expect(commonBox([box(1, 1, 0, 0)])).toBeNull();
});
