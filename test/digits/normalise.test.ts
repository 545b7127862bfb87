import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxSide, centreOfMass, massCentre, mnistPen, normaliseStrokes } from "../../src/digits/normalise.ts";
import { rawStrokes } from "../../src/digits/raw-strokes.ts";
import { boundsOf, mapped, type Stroke, StrokeError } from "../../src/digits/strokes.ts";

const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 1000 }) });
/** A drawing of some size: two points of it are the length of a digit apart. */
const anyDrawing = fc
  .array(fc.array(anyPoint, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .filter((strokes) => Math.max(boundsOf(strokes).width, boundsOf(strokes).height) >= 50);

const seven: Stroke[] = [
  [
    { x: 10, y: 10 },
    { x: 50, y: 10 },
    { x: 25, y: 90 },
  ],
];

function inkBox(image: Uint8Array): { width: number; height: number } {
  const inked = [...image.keys()].filter((position) => (image[position] ?? 0) > 0);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  return { width: span(inked.map((p) => p % 28)), height: span(inked.map((p) => Math.floor(p / 28))) };
}

function largestDifference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((largest, grey, n) => Math.max(largest, Math.abs(grey - (other[n] ?? 0))), 0);
}

function totalDifference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, grey, n) => sum + Math.abs(grey - (other[n] ?? 0)), 0);
}

function faultOf(draw: () => unknown): unknown {
  try {
    draw();
  } catch (error) {
    return error instanceof StrokeError ? error.fault : error;
  }
  return "none";
}

describe("strokes become an image such as MNIST's", () => {
  it("wherever they were drawn, the image is the same", () => {
    fc.assert(
      fc.property(anyDrawing, anyPoint, (strokes, to) => {
        const moved = mapped(strokes, 1, { x: 0, y: 0 }, to);
        expect(largestDifference(normaliseStrokes(moved).image, normaliseStrokes(strokes).image)).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  it("however large they were drawn, the image is the same", () => {
    fc.assert(
      fc.property(anyDrawing, fc.constantFrom(1e-80, 1e-6, 0.1, 3, 1e6, 1e90), (strokes, scale) => {
        const scaled = mapped(strokes, scale, { x: 0, y: 0 }, { x: 0, y: 0 });
        expect(largestDifference(normaliseStrokes(scaled).image, normaliseStrokes(strokes).image)).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  it("the inked digit fills 20 pixels one way, and no more the other way", () => {
    fc.assert(
      fc.property(anyDrawing, (strokes) => {
        const { boxed } = normaliseStrokes(strokes);
        const { width, height } = boundsOf(boxed);
        expect(Math.max(width, height) + mnistPen.width).toBeCloseTo(boxSide, 9);
      }),
    );
  });

  it("the aspect is kept", () => {
    fc.assert(
      fc.property(anyDrawing, (strokes) => {
        const { bounds, boxed, scale } = normaliseStrokes(strokes);
        expect(boundsOf(boxed).width).toBeCloseTo(scale * bounds.width, 9);
        expect(boundsOf(boxed).height).toBeCloseTo(scale * bounds.height, 9);
      }),
    );
  });

  it("the centre of mass comes within MNIST's half pixel of (14, 14)'s centre unless the 20×20 box would leave the field", () => {
    fc.assert(
      fc.property(anyDrawing, (strokes) => {
        const { image, shift } = normaliseStrokes(strokes);
        const mass = centreOfMass(image);
        if (Math.abs(shift.x) < 4) expect(Math.abs(mass.x - massCentre.x)).toBeLessThan(0.5);
        if (Math.abs(shift.y) < 4) expect(Math.abs(mass.y - massCentre.y)).toBeLessThan(0.5);
      }),
    );
  });

  it("a digit is 784 grey levels, full ink on the stroke and grey at its edge", () => {
    const { image } = normaliseStrokes(seven);
    expect(image.length).toBe(784);
    expect(Math.max(...image)).toBe(255);
    expect(image[0]).toBe(0);
    expect(image.some((grey) => grey > 40 && grey < 215)).toBe(true);
  });

  it("the order and direction of strokes do not matter", () => {
    const [stroke = []] = seven;
    const other: Stroke = [
      { x: 20, y: 50 },
      { x: 50, y: 45 },
    ];
    const backwards = [other.toReversed(), stroke.toReversed()];
    expect(largestDifference(normaliseStrokes([stroke, other]).image, normaliseStrokes(backwards).image)).toBeLessThan(
      2,
    );
  });

  it("points that repeat the one before change nothing", () => {
    const twice = seven.map((stroke) => stroke.flatMap((point) => [point, point]));
    expect(normaliseStrokes(twice).image).toEqual(normaliseStrokes(seven).image);
  });

  it("time and pressure that ride along are not read", () => {
    const rich = seven.map((stroke) => stroke.map((point, n) => ({ ...point, t: 10 * n, pressure: 0.5 })));
    expect(normaliseStrokes(rich).image).toEqual(normaliseStrokes(seven).image);
  });

  it("eight points around a circle make a round 0, not an octagon", () => {
    const circle = (count: number): Stroke[] => [
      Array.from({ length: count + 1 }, (_, n) => ({
        x: Math.cos((2 * Math.PI * n) / count),
        y: Math.sin((2 * Math.PI * n) / count),
      })),
    ];
    const octagon: Stroke[] = circle(8).map((stroke) =>
      stroke.flatMap((to, n) => {
        const from = stroke[n - 1] ?? to;
        return [0.25, 0.5, 0.75, 1].map((share) => ({
          x: from.x + share * (to.x - from.x),
          y: from.y + share * (to.y - from.y),
        }));
      }),
    );
    const round = normaliseStrokes(circle(200)).image;
    const offRound = (strokes: Stroke[]) => totalDifference(normaliseStrokes(strokes).image, round);
    expect(offRound(circle(8))).toBeLessThan(offRound(octagon) / 2);
  });
});

describe("drawings at the edge of sense", () => {
  it("one point is a dot as wide as the pen, in the centre", () => {
    const { image, scale } = normaliseStrokes([[{ x: 123, y: 45 }]]);
    expect(scale).toBe(0);
    expect(inkBox(image).width).toBeLessThanOrEqual(5);
    expect(centreOfMass(image)).toEqual(massCentre);
  });

  it("a tap that trembles less than the dot size is a dot too", () => {
    const tap: Stroke[] = [
      [
        { x: 100, y: 100 },
        { x: 101, y: 100.5 },
      ],
    ];
    expect(normaliseStrokes(tap, { dotSize: 2 }).image).toEqual(normaliseStrokes([[{ x: 0, y: 0 }]]).image);
    expect(inkBox(normaliseStrokes(tap).image).width).toBeGreaterThan(15);
  });

  it("one very long line is 20 pixels long and a pen wide", () => {
    const line: Stroke[] = [
      [
        { x: -1e9, y: 3 },
        { x: 1e9, y: 3 },
      ],
    ];
    const { width, height } = inkBox(normaliseStrokes(line).image);
    expect(width).toBeGreaterThanOrEqual(20);
    expect(width).toBeLessThanOrEqual(21);
    expect(height).toBeLessThanOrEqual(5);
  });

  it("one coordinate far away shrinks the rest to a point, and nothing breaks", () => {
    const { image } = normaliseStrokes([...seven, [{ x: 1e99, y: 0 }]]);
    expect(inkBox(image).width).toBeGreaterThanOrEqual(20);
    expect(Math.max(...image)).toBe(255);
  });

  it("a drawing too small to be scaled is a dot", () => {
    const tiny = mapped(seven, 5e-324, { x: 0, y: 0 }, { x: 0, y: 0 });
    expect(normaliseStrokes(tiny).scale).toBe(0);
  });

  it("no point at all is refused as empty", () => {
    expect(faultOf(() => normaliseStrokes([]))).toEqual({ code: "empty" });
    expect(faultOf(() => normaliseStrokes([[], []]))).toEqual({ code: "empty" });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "%d is refused, stroke and point named",
    (y) => {
      const broken: Stroke[] = [
        ...seven,
        [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
          { x: 2, y },
        ],
      ];
      expect(faultOf(() => normaliseStrokes(broken))).toEqual({ code: "not-finite", stroke: 1, point: 2 });
    },
  );

  it("a coordinate beyond all units is refused, stroke and point named", () => {
    expect(faultOf(() => normaliseStrokes([[{ x: 1e300, y: 0 }]]))).toEqual({ code: "too-large", stroke: 0, point: 0 });
  });
});

describe("without normalisation", () => {
  const pad = { left: 0, top: 0, width: 280, height: 280 };

  it("the pad is shrunk as it is: a digit in its corner stays there", () => {
    const { image } = rawStrokes(seven, pad, 20);
    expect(centreOfMass(image).x).toBeLessThan(5);
    expect(inkBox(image).height).toBeLessThan(12);
  });

  it("a line thinner than a pixel is as pale as it is thin", () => {
    const across: Stroke[] = [
      [
        { x: 0, y: 145 },
        { x: 280, y: 145 },
      ],
    ];
    expect(rawStrokes(across, pad, 2.5).image[28 * 14 + 14]).toBe(Math.round(255 / 4));
  });
});
