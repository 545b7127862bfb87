import { describe, expect, test } from "vitest";
import { asShown, fixedText, numberSpeech, numberTex, numberText, roundsTo } from "../../src/course/writing/numbers.ts";

const fr = { digits: 3, language: "fr" } as const;
const en = { digits: 3, language: "en" } as const;

describe("a number", () => {
  test.each([
    [0.119_2, "0.119", "0,119"],
    [-0.213_7, "−0.214", "−0,214"],
    [12.345, "12.3", "12,3"],
    [1234.5, "1235", "1235"],
    [0.5, "0.5", "0,5"],
    [0.999_96, "0.99996", "0,99996"],
    [0.95, "0.95", "0,95"],
    [0.953_21, "0.9532", "0,9532"],
    [-0.999_821_34, "−0.999821", "−0,999821"],
    [1 - 2 ** -53, "0.9999999999999999", "0,9999999999999999"],
    [1.000_4, "1.00", "1,00"],
    [7, "7", "7"],
    [-0, "0", "0"],
    [0.001_234, "0.00123", "0,00123"],
    [0.000_123_4, "1.23 × 10⁻⁴", "1,23 × 10⁻⁴"],
    [-0.000_999_96, "−0.00100", "−0,00100"],
    [123_456.7, "1.23 × 10⁵", "1,23 × 10⁵"],
    [99_999.6, "1.00 × 10⁵", "1,00 × 10⁵"],
    [5e-324, "4.94 × 10⁻³²⁴", "4,94 × 10⁻³²⁴"],
    [Number.POSITIVE_INFINITY, "∞", "∞"],
    [Number.NaN, "–", "–"],
    [undefined, "–", "–"],
  ])("%d is written %s in English and %s in French", (value, english, french) => {
    expect(numberText(value, en)).toBe(english);
    expect(numberText(value, fr)).toBe(french);
  });

  test("that a reader works out is compared with the result as it is shown", () => {
    expect(asShown(0.119_26, 3)).toBe(0.119);
    expect(roundsTo(0.119_4, 0.119_26, 3)).toBe(true);
    expect(roundsTo(0.119_6, 0.119_26, 3)).toBe(false);
    expect(roundsTo(0.499_9, 0.5, 3)).toBe(true);
    expect(roundsTo(0.499_4, 0.5, 3)).toBe(false);
    expect(roundsTo(1e-9, 0, 3)).toBe(false);
  });

  test("is rounded as at school: a half goes away from 0, and a number that lies on it does not give the lower one", () => {
    expect(roundsTo(5.5535e-4, 5.553e-4, 4)).toBe(false);
    expect(roundsTo(5.5535e-4, 5.554e-4, 4)).toBe(true);
    expect(roundsTo(-9.8825e-4, -9.882e-4, 4)).toBe(false);
    expect(roundsTo(-0.66575, -0.6658, 4)).toBe(true);
    expect(roundsTo(-0.66575, -0.6657, 4)).toBe(false);
  });

  test("with a fixed number of decimals is never 0.000 or 1.000 unless it is", () => {
    expect([0, 0.000_2, 0.123_4, 0.999_8, 1].map((value) => fixedText(value, 3, "en"))).toEqual([
      "0.000",
      "<\u202f0.001",
      "0.123",
      ">\u202f0.999",
      "1.000",
    ]);
    expect(fixedText(0.000_01, 4, "fr")).toBe("<\u202f0,0001");
  });

  test("has as many significant digits as asked for", () => {
    expect(numberText(Math.PI, { digits: 6, language: "en" })).toBe("3.14159");
    expect(numberText(Math.PI / 1e6, { digits: 2, language: "fr" })).toBe("3,1 × 10⁻⁶");
  });

  test("in TeX keeps its comma from being a list's", () => {
    expect(numberTex(-0.213_7, fr)).toBe("-0{,}214");
    expect(numberTex(1.5e-7, fr)).toBe("1{,}5 \\times 10^{-7}");
    expect(numberTex(-0, en)).toBe("0");
  });

  test("is said with its sign and its power", () => {
    expect(numberSpeech(-1.234e-5, fr)).toBe("moins 1,23 fois 10 puissance moins 5");
    expect(numberSpeech(0.5, en)).toBe("0.5");
    expect(numberSpeech(undefined, fr)).toBe("inconnu");
  });
});
