import { readFile } from "node:fs/promises";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { seededRandom } from "../../src/core/random.ts";
import { normaliseStrokes } from "../../src/digits/normalise.ts";
import { variedImages } from "../../src/digits/vary.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { DEFAULT_NETWORK, READING_SETTINGS, STYLED_READING_SETTINGS } from "../../src/training/defaults.ts";
import { LESSON_SETTINGS, LessonRun, MOST_OWN } from "../../src/training/lesson-run.ts";
import { TrainingRun } from "../../src/training/run.ts";
import { sampleResults, type Trainer } from "../../src/training/trainer.ts";
import { StyledSet } from "../../src/worker/styled-set.ts";
import { type Mnist, readMnist } from "./samples.ts";

/** A digit that somebody wrote: its strokes in any unit, y down. */
export interface Written {
  readonly label: number;
  readonly style: string;
  readonly strokes: readonly (readonly (readonly [number, number])[])[];
}

export interface ReadingOptions {
  /** Folder of MNIST's four idx files. */
  readonly mnist: string;
  readonly sets: readonly { readonly name: string; readonly digits: readonly Written[] }[];
  readonly seeds: readonly number[];
  /** Whether the styles that MNIST lacks are trained on. */
  readonly styled: boolean;
  /** Digits of each label of the first set that are taught before it is measured once more; 0 for no lesson. */
  readonly taught: number;
  readonly say: (line: string) => void;
}

interface Reading {
  readonly mnist: number;
  readonly sets: readonly Uint8Array[];
}

const allTest = Uint32Array.from({ length: 10_000 }, (_, n) => n);

/** Trains as the pad's button does, seed after seed, and says how MNIST's test digits and the sets are read. */
export async function benchReading(options: ReadingOptions): Promise<void> {
  const { sets, seeds, styled, taught, say } = options;
  const mnist = await readMnist(async (name) => new Uint8Array(await readFile(`${options.mnist}/${name}`)));
  const styles = new StyledSet();
  const written = Date.now();
  if (styled) styles.writeUntil(Number.POSITIVE_INFINITY, () => 0);
  if (styled) say(`${styles.labels.length} digits in other styles written in ${seconds(written)}`);
  const images = sets.map(({ digits }) => digits.map(({ strokes }) => imageOf(strokes)));
  const readings: Reading[] = [];
  for (const seed of seeds) {
    const began = Date.now();
    const trainer = trained(mnist, styled ? styles : null, seed);
    const time = seconds(began);
    const reading = read(trainer, images);
    readings.push(reading);
    say(`seed ${seed}: MNIST ${percent(reading.mnist)}, ${shares(reading, sets)}, trained in ${time}`);
    if (taught > 0) say(lesson(trainer, sets, images, taught, seed));
  }
  const mean = readings.reduce((sum, { mnist: share }) => sum + share, 0) / readings.length;
  say(`mean of ${readings.length}: MNIST ${percent(mean)}`);
  sets.forEach(({ name, digits }, s) => {
    const labels = [...new Set(digits.map(({ label }) => label))].sort();
    const rightOf = (label: number | null) => {
      const right = readings.flatMap(({ sets: found }) =>
        digits.flatMap((digit, n) =>
          label === null || digit.label === label ? [found[s]?.[n] === digit.label ? 1 : 0] : [],
        ),
      );
      return percent(right.reduce<number>((sum, one) => sum + one, 0) / right.length);
    };
    say(`${name}: ${rightOf(null)}; ${labels.map((label) => `${label}: ${rightOf(label)}`).join(", ")}`);
  });
}

function trained(mnist: Mnist, styles: StyledSet | null, seed: number): Trainer {
  const trainer = createTrainer(DEFAULT_NETWORK, initialWeights(DEFAULT_NETWORK, { seed, amplitude: "scaled" }));
  trainer.append("train", mnist.train.images, mnist.train.labels);
  trainer.append("test", mnist.test.images, mnist.test.labels);
  if (styles !== null) trainer.keepStyled(styles.images, styles.labels);
  const settings = styles === null ? READING_SETTINGS : STYLED_READING_SETTINGS;
  const run = new TrainingRun(trainer, { ...settings, seed });
  while (!run.finished) run.advance(10_000);
  return trainer;
}

function read(trainer: Trainer, sets: readonly (readonly Uint8Array[])[]): Reading {
  return {
    mnist: trainer.evaluate("test", allTest).correct / allTest.length,
    sets: sets.map((images) => {
      const guests = Uint32Array.from(images, (image, n) => trainer.writeGuest(n, image, 0));
      const found = sampleResults(guests.length);
      trainer.evaluate("train", guests, found);
      return found.answers;
    }),
  };
}

/** Teaches `taught` digits of each label of the first set; says how what was not taught is read before and then. */
function lesson(
  trainer: Trainer,
  sets: ReadingOptions["sets"],
  images: readonly (readonly Uint8Array[])[],
  taught: number,
  seed: number,
): string {
  const [own] = sets;
  if (own === undefined) return "";
  const places = new Set(
    Array.from({ length: 10 }, (_, label) => {
      const alike = own.digits.flatMap((digit, n) => (digit.label === label ? [n] : []));
      return Array.from({ length: taught }, (_, k) => alike[Math.floor((k * alike.length) / taught)] ?? 0);
    }).flat(),
  );
  const each = Math.max(1, Math.min(40, Math.floor(MOST_OWN / places.size)));
  const copies = [...places].flatMap((n) => {
    const digit = own.digits[n];
    if (digit === undefined) return [];
    const made = variedImages(pointsOf(digit.strokes), each, seededRandom(seed + n));
    return made.map((image) => ({ image, label: digit.label }));
  });
  const settings = { ...LESSON_SETTINGS, styled: trainer.styled > 0 ? LESSON_SETTINGS.styled : 0 };
  const rest = sets.map(({ name, digits }, s) => ({
    name,
    digits: s === 0 ? digits.filter((_, n) => !places.has(n)) : digits,
  }));
  const untaught = images.map((all, s) => (s === 0 ? all.filter((_, n) => !places.has(n)) : all));
  const before = shares(read(trainer, untaught), rest);
  const run = new LessonRun(trainer, copies, seed, settings);
  while (!run.finished) run.advanceUntil(0, () => 0);
  const after = read(trainer, untaught);
  return `  ${taught} of each of ${own.name} taught: MNIST ${percent(after.mnist)}; the others ${before}, then ${shares(after, rest)}`;
}

function shares({ sets: found }: Reading, sets: ReadingOptions["sets"]): string {
  return sets
    .map(({ name, digits }, s) => {
      const right = digits.filter(({ label }, n) => found[s]?.[n] === label).length;
      return `${name} ${percent(right / digits.length)}`;
    })
    .join(", ");
}

function imageOf(strokes: Written["strokes"]): Uint8Array {
  return normaliseStrokes(pointsOf(strokes)).image;
}

function pointsOf(strokes: Written["strokes"]) {
  return strokes.map((points) => points.map(([x, y]) => ({ x, y })));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
