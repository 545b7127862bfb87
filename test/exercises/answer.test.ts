import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/exercises/answer.ts";

const value = (text: string, language: "fr" | "en" = "fr"): number | string => {
  const answer = readAnswer(text, language);
  return answer.kind === "number" ? Number(answer.value.toPrecision(12)) : answer.kind;
};

describe("an answer is read", () => {
  test.each([
    ["0,82", 0.82],
    ["0.82", 0.82],
    [".82", 0.82],
    [",82", 0.82],
    ["-0,21", -0.21],
    ["−0,21", -0.21],
    ["– 0,21", -0.21],
    ["+0,21", 0.21],
    ["= 0,21", 0.21],
    ["≈ 0,21", 0.21],
    ["1e-3", 0.001],
    ["1,5E-3", 0.0015],
    ["1,2 × 10⁻⁵", 1.2e-5],
    ["1,2 × 10^-3", 1.2e-3],
    ["1.2*10^-3", 1.2e-3],
    ["1,2 x 10^-3", 1.2e-3],
    ["1,2.10^-3", 1.2e-3],
    ["1{,}2 \\times 10^{-5}", 1.2e-5],
    ["10⁻³", 1e-3],
    ["3/8", 0.375],
    ["⅜", 0.375],
    ["δ = 0,2953", 0.2953],
    ["δ_1^sortie = 0,2953", 0.2953],
    ["ŷ_2 ≈ 0,2953", 0.2953],
    ["0 , 2953", 0.2953],
    ["0'2953", 0.2953],
    ["0’2953", 0.2953],
    ["2 0,119 (1 − 0,119) 0,119", 0.024951682],
    ["2½", 2.5],
    ["0,593\u202f269\u202f992", 0.593269992],
    ["1 234,5", 1234.5],
    ["10 000", 10000],
    ["1.234,5", 1234.5],
    ["2*0,119*0,881*0,119", 0.024951682],
    ["2 · 0,119 × (1 − 0,119) · 0,119", 0.024951682],
    ["(0,119)²", 0.014161],
    ["-2²", -4],
    ["2(1+3)", 8],
    ["(1+1)(1+3)", 8],
    ["e^-1", 0.367879441171],
    ["e^(-1,2)", 0.301194211912],
    ["exp(-1,2)", 0.301194211912],
    ["1/(1+e^-0,5)", 0.622459331202],
    ["ln 0,5", -Math.LN2],
    ["-ln(0,5)", Math.LN2],
    ["g(0,5)", 0.622459331202],
    ["√4", 2],
    ["8 : 4", 2],
    ["82 %", 0.82],
    ["0,25.", 0.25],
    ["２", 2],
    ["2**3", 8],
  ])("%s", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 11);
  });

  test.each(["", "  ", "\u00a0", "= "])("%j as a blank", (text) => {
    expect(value(text)).toBe("blank");
  });

  test.each([
    ["0,119 ×", "0,119 ×", "", "unfinished"],
    ["0,119 kg", "0,119", "kg", "unexpected"],
    ["0,1 0,2", "0,1", "0,2", "unexpected"],
    ["?", "", "?", "unexpected"],
    ["(0,1", "(0,1", "", "unfinished"],
    ["1,2,3", "1,2", ",3", "unexpected"],
    ["1/0", "", "", "no-number"],
    ["1e999", "", "", "too-large"],
    ["∞", "", "∞", "unexpected"],
  ] as const)("%s only as far as it means something", (text, read, rest, why) => {
    expect(readAnswer(text, "fr")).toMatchObject({ kind: "unread", read, rest, why });
  });

  test("a comma before three digits is decimal in French unless they are noughts, and has two meanings in English, unless a nought leads", () => {
    expect(value("1,234", "fr")).toBe(1.234);
    expect(readAnswer("10,000", "fr")).toMatchObject({ kind: "unread", why: "ambiguous", readings: [10, 10000] });
    expect(readAnswer("1,234", "en")).toMatchObject({ kind: "unread", why: "ambiguous", readings: [1.234, 1234] });
    expect(value("0,234", "en")).toBe(0.234);
    expect(value("1,23", "en")).toBe(1.23);
    expect(value("1,234.5", "en")).toBe(1234.5);
    expect(value("1,234,567", "en")).toBe(1234567);
  });

  test("an exponent flattened in copying is asked about, not guessed", () => {
    expect(readAnswer("1,2 x 10-3", "fr")).toMatchObject({ kind: "unread", why: "ambiguous", readings: [1.2e-3, 9] });
  });

  test.each([
    ["0,250", 3, 0.001],
    ["1,2 × 10⁻⁵", 2, 1e-6],
    ["12", 2, 1],
    ["0,02", 1, 0.01],
    ["82 %", 2, 0.01],
  ])("with the digits that were written: %s", (text, digits, unit) => {
    const answer = readAnswer(text, "fr");
    expect(answer).toMatchObject({ kind: "number", digits, expression: false });
    expect(answer.kind === "number" ? answer.unit : 0).toBeCloseTo(unit, 12);
  });

  test("an expression leaves its value as open as the digits in it", () => {
    const answer = readAnswer("2*0,119*0,881*0,119", "fr");
    if (answer.kind !== "number") throw new Error("it is a number");
    expect(answer.expression).toBe(true);
    expect(answer.unit).toBeGreaterThan(0.0003);
    expect(answer.unit).toBeLessThan(0.0006);
    expect(readAnswer("3/8", "fr")).toMatchObject({ digits: Number.POSITIVE_INFINITY, unit: 0 });
  });
});
