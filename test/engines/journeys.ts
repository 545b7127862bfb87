import { preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en as app } from "../../src/app/words.en.ts";
import { en as draw } from "../../src/panels/draw/words.en.ts";
import { en as train } from "../../src/panels/train/words.en.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { freePort } from "../../tools/port.mjs";
import { three } from "../digits/three.ts";
import { printedAs, published, publishedAddress } from "../setup/published-example.ts";
import { type Engine, until } from "./engine.ts";

/** What a reader does first, in an engine: the course, its steps, both outputs, a short training, a drawing, a reload. */
export function coreJourneys(name: string, start: () => Promise<Engine>): void {
  describe(name, () => {
    let engine: Engine;
    let site = "";
    let stop = async (): Promise<void> => undefined;
    beforeAll(async () => {
      const port = await freePort();
      const build = { outDir: process.env.DELTASCOPE_SITE ?? "dist" };
      const server = await preview({ build, logLevel: "silent", preview: { port, strictPort: true } });
      site = server.resolvedUrls?.local[0] ?? "";
      engine = await start();
      stop = async () => {
        await engine.end();
        await server.close();
      };
    });
    afterAll(() => stop());

    /** The number that the small network's drawing shows for a cell; null while it shows none. */
    const shown = async (cell: string): Promise<number | null> => {
      const text = await engine.text(`[data-cell="${cell}"][data-stop] .neuron-number`);
      return text === null || text === "" ? null : Number(text.replace("−", "-").replace(/[^\d.e-]/g, ""));
    };
    const expectPrinted = async (cells: readonly string[], printed: readonly number[]): Promise<void> => {
      for (const [n, cell] of cells.entries()) {
        const value = await until(cell, async () => (await shown(cell)) ?? false);
        expect(printedAs(value, printed[n] ?? Number.NaN), `${cell}: ${value}`).toBe(true);
      }
    };
    const currentStep = () => engine.text(".transport-step[aria-current=step] .transport-id");

    test("the course opens on the network, with all of MNIST", async () => {
      await engine.open(`${site}#/course/A?lang=en&step=1a`);
      await until("the stage", () => engine.run("return document.querySelectorAll('.stage [role=grid]').length > 0"));
      await until("the formulas", () => engine.run("return document.querySelectorAll('.reading .katex').length > 20"));
      await until("all digits", async () => (await engine.text(".footer"))?.includes("70,000"));
    });

    test("a forward and a backward pass, step by step, come to the published numbers", async () => {
      await engine.open(`${site}${publishedAddress}&lang=en&step=1a&digits=9`);
      for (const id of ["1a", "1b", "1c", "1d", "2a", "2b"]) {
        await until(`step ${id}`, async () => (await currentStep()) === id);
        if (id !== "2b") await engine.click("button", stage.forward);
      }
      await expectPrinted(["U:1", "U:2"], published.hidden);
      await expectPrinted(["yHat:0", "yHat:1"], published.predictions);
      await expectPrinted(["deltaOut:0", "deltaOut:1"], published.outputErrors);
    });

    test("with softmax the predictions add up to 1, and with the sigmoid they are what they were", async () => {
      await engine.click("label", "softmax");
      await until("predictions of softmax", async () => {
        const [one, other] = [await shown("yHat:0"), await shown("yHat:1")];
        return one !== null && other !== null && Math.abs(one + other - 1) < 1e-8;
      });
      await engine.click("label", "sigmoid");
      await until("the sigmoid’s", async () => (await shown("yHat:0"))?.toFixed(6) === "0.751365");
    });

    test("a short training brings the test accuracy above 90 %, and is paused", async () => {
      await engine.open(`${site}#/train?lang=en`);
      await engine.click("button", train.train);
      await until("an accuracy above 90 %", async () => {
        const measures = await engine.run(
          "return [...document.querySelectorAll('tr')].find((one) => one.textContent.startsWith(arguments[0]))?.textContent",
          [train.measured.test],
        );
        return Number.parseFloat(/[\d.]+/.exec(String(measures))?.[0] ?? "") > 90;
      });
      await engine.click("button", train.pause);
      await until("the pause", async () => (await engine.text(".train-buttons"))?.includes(train.resume));
    });

    test("a three drawn by hand is read as one", async () => {
      await engine.click("a", app.places.draw);
      const pad = await until("the pad", () =>
        engine.run(
          `const pad = document.querySelector("[role=application]");
           pad?.scrollIntoView({ block: "center" });
           const place = pad?.getBoundingClientRect();
           return place && place.width > 0 ? [place.x, place.y, place.width, place.height] : null`,
        ),
      );
      const [left = 0, top = 0, width = 0, height = 0] = pad as number[];
      await engine.drag(three.map(([x, y]) => [left + x * width, top + y * height] as const));
      await until("the answer", async () => (await engine.text("main"))?.includes(draw.answer(3)));
    });

    test("a reload keeps the drawing and the network that reads it", async () => {
      await engine.reload();
      await until("the answer again", async () => (await engine.text("main"))?.includes(draw.answer(3)));
      expect(await engine.run("return location.hash.startsWith('#/draw')")).toBe(true);
    });
  });
}
