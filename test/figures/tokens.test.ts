import { readFileSync } from "node:fs";
import { lab, rgb } from "d3-color";
import { describe, expect, it } from "vitest";
import { contrast } from "../../src/figures/contrast.ts";
import { families } from "../../src/figures/palette.ts";

const css = readFileSync(new URL("../../src/app/tokens.css", import.meta.url), "utf8");

type Tokens = Readonly<Record<string, string>>;

const colours = [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+), (#\w+)\);/g)];
const light: Tokens = Object.fromEntries(colours.map(([, name, value]) => [name, value]));
const dark: Tokens = Object.fromEntries(colours.map(([, name, , value]) => [name, value]));
const themes: readonly (readonly [string, Tokens])[] = [
  ["light", light],
  ["dark", dark],
];

function token(tokens: Tokens, name: string): string {
  const value = tokens[name];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

/** How a colour is seen without the red or the green cone: Viénot, Brettel and Mollon 1999, in linear RGB. */
const blindness: Readonly<Record<"protanopia" | "deuteranopia", readonly (readonly number[])[]>> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

function seenWith(kind: keyof typeof blindness, colour: string): string {
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map((c) => (c / 255) ** 2.2);
  const seen = blindness[kind].map((row) => row.reduce((sum, weight, n) => sum + weight * (linear[n] ?? 0), 0));
  const [red = 0, green = 0, blue = 0] = seen.map((c) => 255 * Math.min(1, Math.max(0, c)) ** (1 / 2.2));
  return rgb(red, green, blue).formatHex();
}

function distance(one: string, other: string): number {
  const a = lab(one);
  const b = lab(other);
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

describe.each(themes)("the %s theme", (_name, tokens) => {
  it.each(["ink", "ink-soft", "focus", ...families.map((family) => `hue-${family}`)])("lets --%s be read", (name) => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(token(tokens, name), token(tokens, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(families)("lets %s be read on its own soft ground, and ink too", (family) => {
    const ground = token(tokens, `hue-${family}-soft`);
    expect(contrast(token(tokens, `hue-${family}`), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(tokens, "ink"), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the strong line and both diverging ends as graphics must be (3:1)", () => {
    for (const name of ["line-strong", "neg", "pos"]) {
      for (const ground of ["paper", "surface", ...(name === "line-strong" ? [] : ["zero"])]) {
        expect(contrast(token(tokens, name), token(tokens, ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(["protanopia", "deuteranopia"] as const)("keeps negative and positive apart under %s", (kind) => {
    const negative = seenWith(kind, token(tokens, "neg"));
    const positive = seenWith(kind, token(tokens, "pos"));
    const zero = seenWith(kind, token(tokens, "zero"));
    expect(distance(negative, positive)).toBeGreaterThan(40);
    expect(distance(negative, zero)).toBeGreaterThan(30);
    expect(distance(positive, zero)).toBeGreaterThan(30);
  });

  it("gives the two diverging ends about the same strength", () => {
    const strength = (name: string): number => Math.abs(lab(token(tokens, name)).l - lab(token(tokens, "zero")).l);
    expect(Math.abs(strength("neg") - strength("pos"))).toBeLessThan(8);
  });
});

it("gives every colour in both themes, and a family its hue by one rule", () => {
  const plain = [...css.matchAll(/--([\w-]+):\s*#/g)].map(([, name]) => name);
  expect(plain).toEqual([]);
  for (const family of families) {
    const rule = `[data-family="${family}"] {\n  --hue: var(--hue-${family});\n  --hue-soft: var(--hue-${family}-soft);\n}`;
    expect(css.split(rule)).toHaveLength(2);
  }
});
