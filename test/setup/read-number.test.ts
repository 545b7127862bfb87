import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/course/language.ts";
import { numberText } from "../../src/course/writing/numbers.ts";
import { settingText } from "../../src/course/writing/plain-numbers.ts";
import { limits } from "../../src/setup/limits.ts";
import { numberReader } from "../../src/setup/number-reader.ts";
import { readNumber } from "../../src/setup/read-number.ts";
import { en } from "../../src/setup/words.en.ts";
import { fr } from "../../src/setup/words.fr.ts";

function value(text: string, language: "fr" | "en", whole = false): number | string {
  const reading = readNumber(text, language, whole);
  return reading.kind === "read" ? reading.value : reading.fault.code;
}

/** Numbers of every size that the app shows, of both signs. */
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => Math.abs(one) < 1e300),
  fc
    .tuple(fc.double({ min: -9.99, max: 9.99, noNaN: true }), fc.integer({ min: -12, max: 12 }))
    .map(([m, e]) => m * 10 ** e),
  fc.integer({ min: -200_000, max: 200_000 }),
);

describe("A number typed or pasted", () => {
  it("is read as the app prints it, in either language, to the digits printed", () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.integer({ min: limits.precision.least, max: limits.precision.most }),
        fc.constantFrom(...languages),
        (number, digits, language) => {
          const printed = numberText(number, { digits, language });
          const last = 10 ** (Math.floor(Math.log10(Math.abs(number) || 1)) + 1 - digits);
          // The digits before the decimal mark are always shown.
          const shown = printed.includes("×") ? last : Math.min(1, last);
          expect(Math.abs(Number(value(printed, language)) - number)).toBeLessThanOrEqual(0.500001 * shown);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("is read as fields and counts print it: in full, thousands apart or not", () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...languages), fc.boolean(), (number, language, useGrouping) => {
        const printed = number.toLocaleString(language, { maximumSignificantDigits: 17, useGrouping });
        expect(value(printed, language)).toBe(number + 0);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom(...languages), (number, language) => {
        expect(value(number.toLocaleString(language), language, true)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["10,000", "en", 10_000],
    ["60,000", "en", 60_000],
    ["1,234,567.5", "en", 1_234_567.5],
    ["1.234", "en", 1.234],
    ["0,5", "en", 0.5],
    ["10 000", "fr", 10_000],
    ["10\u202f000", "fr", 10_000],
    ["10\u00a0000,25", "fr", 10_000.25],
    ["1 234 567", "fr", 1_234_567],
    ["10’000", "fr", 10_000],
    ["0,5", "fr", 0.5],
    ["0.5", "fr", 0.5],
    [".82", "fr", 0.82],
    [",82", "fr", 0.82],
    ["5.", "en", 5],
    ["10,000", "fr", 10],
    ["1.234,5", "fr", 1234.5],
    ["−0,21", "fr", -0.21],
    ["– 3", "en", -3],
    ["+3", "en", 3],
    ["1,2 × 10⁻⁵", "fr", 1.2e-5],
    ["1,2 × 10^-3", "fr", 1.2e-3],
    ["1.2x10^(-3)", "en", 1.2e-3],
    ["1.2·10³", "en", 1200],
    ["10⁻³", "fr", 1e-3],
    ["1e-3", "en", 1e-3],
    ["1,5E2", "fr", 150],
    ["0,123 456", "fr", 0.123_456],
    ["-0", "en", 0],
  ] as const)("%s in %s is %d", (text, language, expected) => {
    expect(value(text, language)).toBe(expected);
  });

  it.each([
    ["10.000", "fr", false],
    ["10.000", "fr", true],
    ["10,000", "fr", true],
    ["10.000", "en", true],
    ["60.000", "en", true],
  ] as const)("%s in %s is ten, or ten thousand: it is not guessed (whole: %s)", (text, language, whole) => {
    expect(value(text, language, whole)).toBe("ambiguous");
  });

  it.each([
    "0x10",
    "0b11",
    "0o7",
    "NaN",
    "Infinity",
    "∞",
    "–",
    "1 2",
    "1,2,3",
    "12 34",
    "1..2",
    "--3",
    "5 %",
    "1e",
    "e5",
    "×10⁻⁵",
    "3 10^2",
    "ten",
    "1_000",
    ".",
  ])("%s is no number", (text) => {
    for (const language of languages) expect(value(text, language)).toBe("not-a-number");
  });

  it("is empty or too large, and says so", () => {
    expect(value(" \u202f", "fr")).toBe("empty");
    expect(value("1e999", "en")).toBe("too-large");
  });

  it("never throws and never reads anything but a finite number, whatever the text", () => {
    const typed = fc.stringMatching(/^[-−+0-9.,' eE×x^⁻⁵\u202f\u00a0]{0,14}$/);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), typed),
        fc.constantFrom(...languages),
        fc.boolean(),
        (text, language, whole) => {
          const read = readNumber(text, language, whole);
          if (read.kind === "read") expect(Number.isFinite(read.value)).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("outside of its limit is refused in the reader's language, with the limit as it may be typed", () => {
    const neurons = numberReader(limits.neurons, "fr", fr);
    expect(neurons("2 000")).toBe(2000);
    expect(neurons("2001")).toBe("Il faut un nombre entier de 1 à 2\u202f000\u202f; l’ancien est gardé.");
    expect(neurons("2.000")).toContain("peut se lire 2 ou 2\u202f000");
    const alpha = numberReader(limits.alpha, "en", en);
    expect(alpha("1e308")).toBe("It takes a number from 0.000000001 to 1,000; the one before is kept.");
    expect(numberReader(limits.seed, "en", en)("0x10")).toContain("is not a number");
    for (const value of [limits.alpha.least, 0.1 + 0.2, 1000]) expect(alpha(settingText(value, "en"))).toBe(value);
  });
});
