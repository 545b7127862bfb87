import { smoothPath } from "../smooth-path.ts";
import type { Stroke, StrokePoint } from "../strokes.ts";
import type { DigitStyle, Knot } from "./style.ts";

/** How far hands differ from one another in one style. Lengths are in units of the styles, whose digits are 100 high. */
export interface Handwriting {
  /** How far beyond its poses a style goes, of their distance. */
  readonly beyond: number;
  /** Of each knot on its own, standard deviation. */
  readonly knot: number;
  /** Of each stroke as a whole, standard deviation: strokes that should meet cross or leave a gap. */
  readonly gap: number;
  /** Of upper against lower part, and left against right: the exponent's natural logarithm, at most. */
  readonly parts: number;
  /** Height of slow waves through the whole digit. */
  readonly wave: number;
  /** Over what length of its way a fast pen rounds, at most. */
  readonly rounding: number;
  /** Height of the tremor at most. */
  readonly tremor: number;
  /** By how much ends are too long or too short, at most. */
  readonly overshoot: number;
  /** How often the pen is not lifted between two strokes, 0..1. */
  readonly joined: number;
  /** Radians, at most. */
  readonly rotation: number;
  /** How far the top leans, in units of the height, at most. */
  readonly slant: number;
  /** Of width against height, as a natural logarithm, at most. */
  readonly aspect: number;
}

const handwriting: Handwriting = {
  beyond: 0.4,
  knot: 2,
  gap: 2.5,
  parts: 0.6,
  wave: 3,
  rounding: 7,
  tremor: 0.8,
  overshoot: 8,
  joined: 0.05,
  rotation: 0.15,
  slant: 0.35,
  aspect: 0.45,
};

/** Points of a written stroke stand this far apart. */
const spacing = 3;
const height = 100;

/**
 * A digit of a style as some hand writes it. The same random source gives the same strokes.
 *
 * @param random numbers uniform in [0, 1)
 * @returns points at even steps, y down, about 100 high
 */
export function written(style: DigitStyle, random: () => number, hand: Handwriting = handwriting): Stroke[] {
  const either = (amount: number): number => (2 * random() - 1) * amount;
  const knots = moved(betweenPoses(style, random, hand.beyond), random, hand);
  const strokes = random() < hand.joined ? [knots.flat()] : knots;
  const rounding = hand.rounding * random() ** 2;
  const tremor = hand.tremor * random() ** 2;
  const led = strokes.map((stroke) => {
    const even = evenly(led1(stroke));
    const rounded = roundedBy(even, rounding);
    return trembling(endsMoved(rounded, either(hand.overshoot), either(hand.overshoot)), tremor, random);
  });
  const turn = either(hand.rotation);
  const lean = either(hand.slant);
  const stretch = Math.exp(either(hand.aspect) / 2);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return led.map((points) =>
    points.map((point) => {
      const x = stretch * (point.x - 30) - lean * (point.y - 50);
      const y = (point.y - 50) / stretch;
      return { x: cos * x - sin * y, y: sin * x + cos * y };
    }),
  );
}

function betweenPoses({ poses }: DigitStyle, random: () => number, beyond: number): Knot[][] {
  const raw = poses.map(() => -Math.log(1 - random()));
  const sum = raw.reduce((total, share) => total + share, 0);
  const even = 1 / poses.length;
  const shares = raw.map((share) => even + (1 + 2 * beyond) * (share / sum - even));
  return (poses[0] ?? []).map((stroke, s) =>
    stroke.map(({ corner }, k) => {
      let [x, y] = [0, 0];
      poses.forEach((pose, n) => {
        const share = shares[n] ?? 0;
        x += share * (pose[s]?.[k]?.x ?? 0);
        y += share * (pose[s]?.[k]?.y ?? 0);
      });
      return { x, y, corner };
    }),
  );
}

function moved(strokes: Knot[][], random: () => number, hand: Handwriting): Knot[][] {
  const [high, wide] = [Math.exp((2 * random() - 1) * hand.parts), Math.exp((2 * random() - 1) * hand.parts)];
  const waves = [wave(random, hand.wave), wave(random, hand.wave)];
  return strokes.map((stroke) => {
    const off = { x: hand.gap * normal(random), y: hand.gap * normal(random) };
    return stroke.map(({ x, y, corner }) => {
      const px = 60 * bent(x / 60, wide);
      const py = height * bent(y / height, high);
      return {
        x: px + off.x + hand.knot * normal(random) + (waves[0]?.(x / height, y / height) ?? 0),
        y: py + off.y + hand.knot * normal(random) + (waves[1]?.(x / height, y / height) ?? 0),
        corner,
      };
    });
  });
}

/** Monotone on 0..1 with fixed ends; straight on beyond. */
function bent(share: number, exponent: number): number {
  return share <= 0 || share >= 1 ? share : share ** exponent;
}

function wave(random: () => number, amplitude: number): (across: number, down: number) => number {
  const own = (2 * random() - 1) * amplitude;
  const [a, b, phase] = [2 * random() - 1, 2 * random() - 1, random()];
  return (across, down) => own * Math.sin(2 * Math.PI * (a * across + b * down + phase));
}

function led1(knots: readonly Knot[]): StrokePoint[] {
  const path: StrokePoint[] = [];
  let run: StrokePoint[] = [];
  knots.forEach((knot, n) => {
    run.push({ x: knot.x, y: knot.y });
    if (!knot.corner && n < knots.length - 1) return;
    path.push(...smoothPath(run, spacing));
    run = [{ x: knot.x, y: knot.y }];
  });
  return path;
}

function evenly(path: readonly StrokePoint[]): StrokePoint[] {
  const [first] = path;
  if (first === undefined) return [];
  const points = [first];
  let before = first;
  let due = spacing;
  for (const point of path) {
    let way = Math.sqrt((point.x - before.x) ** 2 + (point.y - before.y) ** 2);
    while (way >= due && way > 0) {
      const share = due / way;
      before = { x: before.x + share * (point.x - before.x), y: before.y + share * (point.y - before.y) };
      points.push(before);
      way -= due;
      due = spacing;
    }
    due -= way;
    before = point;
  }
  points.push(before);
  return points;
}

/** Twice the mean over a window: near enough to a Gaussian. */
function roundedBy(points: StrokePoint[], length: number): StrokePoint[] {
  const reach = Math.round(length / spacing);
  if (reach === 0) return points;
  return means(means(points, reach), reach);
}

function means(points: readonly StrokePoint[], most: number): StrokePoint[] {
  return points.map((_, n) => {
    const reach = Math.min(most, n, points.length - 1 - n);
    let [x, y] = [0, 0];
    for (let k = n - reach; k <= n + reach; k++) {
      x += points[k]?.x ?? 0;
      y += points[k]?.y ?? 0;
    }
    return { x: x / (2 * reach + 1), y: y / (2 * reach + 1) };
  });
}

function endsMoved(points: StrokePoint[], start: number, end: number): StrokePoint[] {
  return endMoved(endMoved(points, end).reverse(), start).reverse();
}

function endMoved(points: StrokePoint[], by: number): StrokePoint[] {
  if (by < 0) return points.slice(0, Math.max(Math.ceil(points.length / 2), points.length + Math.round(by / spacing)));
  const last = points.at(-1);
  const before = points.at(-3);
  if (last === undefined || before === undefined) return points;
  const way = Math.hypot(last.x - before.x, last.y - before.y) || 1;
  return [...points, { x: last.x + (by * (last.x - before.x)) / way, y: last.y + (by * (last.y - before.y)) / way }];
}

function trembling(points: StrokePoint[], amplitude: number, random: () => number): StrokePoint[] {
  const shakes = [0, 1].map(() => ({ period: 12 + 30 * random(), phase: 2 * Math.PI * random() }));
  return points.map(({ x, y }, n) => {
    const [dx = 0, dy = 0] = shakes.map(
      ({ period, phase }) => amplitude * Math.sin((2 * Math.PI * n * spacing) / period + phase),
    );
    return { x: x + dx, y: y + dy };
  });
}

/** Near enough to normal, variance 1. */
function normal(random: () => number): number {
  return (random() + random() + random() - 1.5) * 2;
}
