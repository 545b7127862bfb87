import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Cell, cellKey } from "../../src/course/symbols/cell.ts";
import { BarChart } from "../../src/figures/bar-chart.tsx";
import { ConfusionMatrix } from "../../src/figures/confusion-matrix.tsx";
import { LineChart } from "../../src/figures/line-chart.tsx";
import type { Lit } from "../../src/figures/lit.ts";
import { PixelImage } from "../../src/figures/pixel-image.tsx";
import { greyScale, signedScale, unitScale } from "../../src/figures/scales.ts";
import { SignedImage } from "../../src/figures/signed-image.tsx";
import { Strip } from "../../src/figures/strip.tsx";
import { WeightMatrix } from "../../src/figures/weight-matrix.tsx";

const describeCell = (cell: Cell): string => `value of ${cellKey(cell)}`;
const format = (value: number): string => value.toFixed(2);
const common = { label: "a figure", describe: describeCell };
const focus = (symbol: Cell["symbol"], ...indices: number[]): Lit => ({ cell: { symbol, indices }, role: "focus" });
const source = (symbol: Cell["symbol"], ...indices: number[]): Lit => ({ cell: { symbol, indices }, role: "source" });

/** The cells that a figure shows lit, with their roles. */
function litIn(markup: string): string[] {
  return [...markup.matchAll(/data-role="(\w+)" data-cell="([^"]+)"/g)].map(([, role, key]) => `${role} ${key}`);
}

describe("a figure of cells", () => {
  const values = Float64Array.of(0.1, 0.2, 0.7);
  const chart = (lit: readonly Lit[]): string =>
    renderToStaticMarkup(
      <BarChart
        {...common}
        family={{ symbol: "yHat" }}
        values={values}
        first={0}
        hue="output"
        write={format}
        truth={{ family: { symbol: "y" }, first: 0, values: Float64Array.of(0, 0, 1) }}
        lit={lit}
      />,
    );

  it("is one named tab stop that says its active cell", () => {
    const markup = chart([]);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup).toContain('role="grid"');
    expect(markup).toContain('aria-label="a figure"');
    expect(markup).toMatch(/aria-activedescendant="([^"]+)".*id="\1"[^>]*>value of y:0</);
  });

  it("writes each value beside its bar and marks the truth by shape", () => {
    const markup = chart([]);
    for (const text of ["0.10", "0.20", "0.70"]) expect(markup).toContain(`>${text}</text>`);
    expect(markup.match(/class="figure-truth"/g)).toHaveLength(1);
    expect(markup.match(/class="figure-untrue"/g)).toHaveLength(2);
  });

  it("names the elements of its cells as the course does", () => {
    expect(chart([])).toContain('data-cell="yHat:2"');
    expect(chart([])).toContain('data-cell="y:2"');
  });

  it("lights its own cells and leaves those of other figures alone, each once", () => {
    const lit = [focus("yHat", 2), focus("yHat", 2), source("y", 2), source("tau", 1), source("yHat", 9)];
    expect(litIn(chart(lit))).toEqual(["source y:2", "focus yHat:2"]);
  });
});

it("lights w_ij in the image of its own hidden neuron only", () => {
  const weights = new Float64Array(785 * 3);
  const image = (neuron: number): string =>
    renderToStaticMarkup(
      <SignedImage
        {...common}
        symbol="w"
        values={weights}
        scale={signedScale(weights)}
        neuron={neuron}
        neurons={3}
        lit={[focus("w", 300, 2)]}
      />,
    );
  expect(litIn(image(2))).toEqual(["focus w:300,2"]);
  expect(litIn(image(1))).toEqual([]);
});

it("draws one outline around the whole image when every X_i is a source", () => {
  const lit = Array.from({ length: 785 }, (_, i) => source("X", i));
  const markup = renderToStaticMarkup(
    <PixelImage {...common} family={{ symbol: "X" }} values={new Float64Array(785)} scale={greyScale} lit={lit} />,
  );
  expect(litIn(markup)).toEqual([]);
  expect(markup).toContain('data-role="source" data-count="785"');
});

it("lights ∂z_{5,3} with U_5 and δ_3^sortie in its two margins", () => {
  const values = new Float64Array(31 * 10);
  const markup = renderToStaticMarkup(
    <WeightMatrix
      {...common}
      family={{ symbol: "gradZ" }}
      values={values}
      scale={signedScale(values)}
      inputs={31}
      outputs={10}
      firstOutput={0}
      inputMargin={{ family: { symbol: "U" }, values: new Float64Array(31), scale: unitScale("hidden"), first: 0 }}
      outputMargin={{
        family: { symbol: "deltaOut" },
        values: new Float64Array(10),
        scale: signedScale([1]),
        first: 0,
      }}
      lit={[focus("gradZ", 5, 3), source("U", 5), source("deltaOut", 3)]}
    />,
  );
  expect(litIn(markup)).toEqual(["source U:5", "source deltaOut:3", "focus gradZ:5,3"]);
});

describe("a strip", () => {
  it("gives the bias neuron a round cell of its own", () => {
    const markup = renderToStaticMarkup(
      <Strip
        {...common}
        family={{ symbol: "U" }}
        values={Float64Array.of(1, 0.5)}
        first={0}
        scale={unitScale("hidden")}
      />,
    );
    const corners = [...markup.matchAll(/class="figure-cell"[^>]*rx="([\d.]+)"/g)].map(([, radius]) => Number(radius));
    expect(corners).toEqual([6, 1.5]);
  });

  it("counts σ from 1 and writes what fits", () => {
    const markup = renderToStaticMarkup(
      <Strip
        {...common}
        family={{ symbol: "sigma" }}
        values={Float64Array.of(-1.25, 3)}
        first={1}
        scale={signedScale([3])}
        cellWidth={48}
        cellHeight={20}
        format={format}
      />,
    );
    expect(markup).toContain('data-cell="sigma:1"');
    expect(markup).toContain(">-1.25</text>");
  });
});

it("reads a chart's last values out, names its curves, and is a slider along x", () => {
  const markup = renderToStaticMarkup(
    <LineChart
      label="cost"
      curves={[{ id: "1", name: "run 1", points: { x: [0, 10], y: [2, 0.5] }, style: { hue: "cost", dash: [] } }]}
      xLabel="samples"
      yLabel="C"
      formatX={String}
      formatY={format}
    />,
  );
  expect(markup).toContain('aria-valuetext="samples 10; run 1 0.50"');
  expect(markup).toContain('<span class="curve-value">0.50</span>');
});

it("names every cell of a confusion matrix and has one tab stop", () => {
  const markup = renderToStaticMarkup(
    <ConfusionMatrix
      counts={[5, 1, 0, 7]}
      classes={2}
      label="confusion"
      truthLabel="true"
      answerLabel="answer"
      describe={(truth, answer, count) => `${truth} read as ${answer}: ${count}`}
      format={String}
    />,
  );
  expect(markup).toContain('aria-label="0 read as 1: 1"');
  expect(markup.match(/<button[^>]*tabindex="0"/g)).toHaveLength(1);
  expect(markup.match(/<button/g)).toHaveLength(4);
});
