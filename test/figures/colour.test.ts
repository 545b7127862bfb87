import { rgb } from "d3-color";
import { interpolateLab } from "d3-interpolate";
import fc from "fast-check";
import { expect, it } from "vitest";
import { channelsOf, mixture } from "../../src/figures/colour.ts";

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

it("a colour is read as CSS writes it", () => {
  expect(channelsOf("#24211d")).toEqual([36, 33, 29]);
  expect(channelsOf("#fff")).toEqual([255, 255, 255]);
  expect(channelsOf("rgb(36, 33, 29)")).toEqual([36, 33, 29]);
  expect(channelsOf("rgb(36 33 29)")).toEqual([36, 33, 29]);
});

it("between two colours are those of D3, to a step of a channel", () => {
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const [one, other] = [`rgb(${from.join(", ")})`, `rgb(${to.join(", ")})`];
      const { r, g, b } = rgb(interpolateLab(one, other)(share));
      const mixed = mixture(one, other)(share).map((channel) => Math.min(255, Math.max(0, channel)));
      for (const [n, channel] of [r, g, b].entries())
        expect(Math.abs((mixed[n] ?? 0) - channel)).toBeLessThanOrEqual(1);
    }),
  );
});
