import { describe, expect, it } from "vitest";
import { changeFault, notableBytes, planFaults, planWarnings } from "../../../src/panels/train/plan-checks.ts";
import { planSummary } from "../../../src/panels/train/plan-summary.ts";
import { en as planEnglish } from "../../../src/panels/train/plan-words.en.ts";
import { fr as planFrench } from "../../../src/panels/train/plan-words.fr.ts";
import { en as english } from "../../../src/panels/train/words.en.ts";
import { fr as french } from "../../../src/panels/train/words.fr.ts";
import type { TrainingPlan } from "../../../src/store/state.ts";
import { initialState } from "../../../src/store/store.ts";
import { STYLED_READING_SETTINGS } from "../../../src/training/defaults.ts";

const available = { train: 60_000, test: 10_000 };
const digits = { ...initialState.digits, available };
const planned = (change: Partial<TrainingPlan>) => ({ plan: { ...initialState.plan, ...change }, digits });
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe("A plan for a training run", () => {
  it("the teacher's defaults give nothing to remark", () => {
    expect(planFaults(planned({}))).toEqual([]);
    expect(planWarnings(planned({}))).toEqual([]);
    expect(notableBytes(initialState.plan)).toBeNull();
  });

  it("a very large α is allowed, with a warning", () => {
    expect(planFaults(planned({ alpha: 100 }))).toEqual([]);
    expect(codes(planWarnings(planned({ alpha: 100 })))).toEqual(["large-alpha"]);
  });

  it("2,000 hidden neurons are allowed, and their memory is told", () => {
    const plan = planned({ hidden: [2000] });
    expect(planFaults(plan)).toEqual([]);
    expect(notableBytes(plan.plan)).toBeGreaterThan(16 * 2 ** 20);
  });

  it("the whole set as one batch is allowed, with a warning", () => {
    expect(planFaults(planned({ batch: 60_000 }))).toEqual([]);
    expect(codes(planWarnings(planned({ batch: 60_000 })))).toEqual(["whole-set-batch"]);
  });

  it("the sum over a large batch is warned of, since it multiplies the steps (R2)", () => {
    const sum = { output: "softmax", costFactor: 1, batch: "sum" } as const;
    expect(codes(planWarnings(planned({ batch: 100, conventions: sum })))).toEqual(["large-sum"]);
  });

  it("an empty subset, no neuron, no epoch, α = 0 cannot be set; each is blamed on its own field", () => {
    const { plan } = initialState;
    expect(changeFault(plan, { samples: 0 }, ["empty-subset", "subset"])?.code).toBe("empty-subset");
    expect(changeFault(plan, { samples: 60_001 }, ["empty-subset", "subset"])?.code).toBe("subset");
    expect(changeFault(plan, { hidden: [0] }, ["hidden"])?.code).toBe("hidden");
    expect(changeFault(plan, { hidden: [2001] }, ["hidden"])?.code).toBe("hidden");
    expect(changeFault(plan, { epochs: 0 }, ["epochs"])?.code).toBe("epochs");
    expect(changeFault(plan, { alpha: 0 }, ["alpha"])?.code).toBe("alpha");
    expect(changeFault(plan, { alpha: 0 }, ["epochs"])).toBeNull();
  });

  it("a batch larger than the subset keeps the run from beginning", () => {
    expect(codes(planFaults(planned({ samples: 5 })))).toEqual(["batch"]);
  });

  it("every fault has a sentence in both languages that names the number allowed", () => {
    const batch = { code: "batch", found: 10, most: 5 } as const;
    expect(planFrench.refused(batch, String)).toContain("de 1 à 5");
    expect(planEnglish.refused(batch, String)).toContain("from 1 to 5");
  });

  it("is said in one line, in the course's symbols", () => {
    expect(planSummary(initialState.plan, french, "fr")).toBe(
      "784–100–10 · softmax · α = 0,5 (× 0,75 par époque) · P = 10 · la moitié des images variées",
    );
    const other = planned({
      hidden: [30, 20],
      samples: 1000,
      varied: 0,
      decay: 0.75,
      conventions: { output: "sigmoid", costFactor: 0.5, batch: "sum" },
    });
    expect(planSummary(other.plan, english, "en")).toBe(
      "784–30–20–10 · sigmoid · α = 0.5 (× 0.75 an epoch) · P = 10 · 1,000 · ½ · sum",
    );
    expect(planSummary(planned({ ...STYLED_READING_SETTINGS }).plan, english, "en")).toBe(
      "784–100–10 · softmax · α = 0.25 · P = 10 · half of the images varied · one in eight in another hand · mean of the weights",
    );
  });
});
