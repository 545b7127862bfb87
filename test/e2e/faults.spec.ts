import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { faults } from "../../src/course/faults/faults.ts";
import type { SymptomTable } from "../../src/course/faults/symptom.ts";
import { listingOf } from "../../src/course/program/listing.ts";
import { hiddenFault } from "../../src/panels/faults/puzzle.ts";
import { en as words } from "../../src/panels/faults/words.en.ts";
import { test } from "./quiet.ts";

const table = new URL("../../src/course/faults/measured.json", import.meta.url);
const measured = JSON.parse(readFileSync(table, "utf8")) as SymptomTable;
const source = new URL("../../src/course/program/backprop.py", import.meta.url);
const listing = listingOf("backprop.py", readFileSync(source, "utf8"), "en");

/** Points to the first line that carries out an equation. */
async function pointTo(page: Page, id: string): Promise<void> {
  const line = listing.find(({ equations }) => equations.some((own) => own === id));
  await page.locator(`.line-choice input[value="${line?.number}"]`).check({ force: true });
}

test("a fault is predicted, run beside the right program, and seen in its tensor and its curve", async ({ page }) => {
  await page.goto("./#/faults/weights-huge?lang=en");
  await expect(page).toHaveTitle(/Deltascope/);
  await expect(page.getByRole("heading", { name: "Initial weights ten times too large" })).toBeVisible();
  const run = page.getByRole("button", { name: words.run, exact: true });
  await expect(run).toBeDisabled();
  await page.getByRole("radio", { name: words.outcomes.follows }).check();
  await run.click();
  await expect(page.locator(".faults-curves")).toBeInViewport();
  await expect(page.getByRole("button", { name: words.again })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(words.predictedWrong(words.outcomes.stalls))).toBeVisible();
  await expect(page.getByRole("img", { name: /^Faulty program: Hidden activations/ })).toBeVisible();
  await expect(page.getByText(/^Saturated hidden neurons.*for the right program, 8\d/)).toBeVisible();
  await expect(page.getByRole("slider", { name: words.curvesLabel(words.quantities.cost) })).toHaveAttribute(
    "aria-valuetext",
    /5,000; Right program 0\.2\d+; Faulty program 0\.9/,
  );

  // Another fault asks for another prediction.
  await page.getByLabel(words.fault, { exact: true }).selectOption("sigmoid-twice");
  await expect(page).toHaveURL(/#\/faults\/sigmoid-twice/);
  await expect(page.getByText(words.predictFirst)).toBeVisible();
  await expect(page.locator('.faults-line-pair [data-mark="changed"]').first()).toBeVisible();
  // Of a lost sign the sign alone is marked.
  await page.getByLabel(words.fault, { exact: true }).selectOption("sign-flipped");
  await expect(page.locator('.faults-line-pair [data-mark="changed"]')).toHaveText(["−", "−"]);

  // A run that lies for most of its length at the level of a network that ignores the image is almost one that stalls.
  await page.getByLabel(words.fault, { exact: true }).selectOption("weights-tiny");
  await page.getByRole("radio", { name: words.outcomes.stalls }).check();
  await run.click();
  await expect(page.getByText(/^≈ Almost: the cost stays at that level until about 3,\d00 images/)).toBeVisible({
    timeout: 120_000,
  });
});

test("a run can be paused, resumed and stopped", async ({ page }) => {
  await page.goto("./#/faults/alpha-small?lang=en");
  await page.getByText(words.settings, { exact: true }).click();
  await page.getByLabel(words.samples).fill("60000");
  await page.getByLabel(words.samples).press("Enter");
  await page.getByRole("radio", { name: words.outcomes.slower }).check();
  await page.getByRole("button", { name: words.run, exact: true }).click();
  await page.getByRole("button", { name: words.pause, exact: true }).click();
  await page.getByRole("button", { name: words.resume }).click();
  await page.getByRole("button", { name: words.stop, exact: true }).click();
  await expect(page.getByRole("button", { name: words.again })).toBeVisible();
});

test("the network runs a faulty program until one click brings the course's back", async ({ page }) => {
  await page.goto("./#/faults/sigmoid-twice?lang=en");
  await page.getByRole("button", { name: words.onStage }).click();
  await expect(page).toHaveURL(/#\/course\/A\?.*rules=sigmoid-twice/);
  await expect(page.locator(".transport-step[aria-current]")).toContainText("2a");
  await expect(
    page.locator('.equation[data-equation="A3"][data-faulty]').filter({ visible: true }).first(),
  ).toBeVisible();
  const notice = page.getByText("This network is run by a program with a fault:");
  await expect(notice).toBeVisible();
  await expect(page.getByRole("link", { name: "The sigmoid applied twice" })).toBeVisible();
  await expect(page.locator(".notice-formula")).toContainText("It applies, instead of");
  await page.getByRole("button", { name: "Back to Faults" }).click();
  await expect(page).toHaveURL(/#\/faults\/sigmoid-twice/);
  await page.getByRole("button", { name: words.onStage }).click();
  await page.getByRole("button", { name: "Back to the course’s program" }).click();
  await expect(notice).toBeHidden();
  await expect(page).not.toHaveURL(/rules=/);
});

test("chapter P leads to each of its faults", async ({ page }) => {
  await page.goto("./#/course/P?lang=en");
  for (const { told } of faults.filter(({ told }) => told.startsWith("P"))) {
    const links = page.locator(`#course-${told} .experiment-runs a`);
    await expect(links).toHaveCount(faults.filter((fault) => fault.told === told).length);
  }
  await page.locator("#course-P4 .experiment-runs a").click();
  await expect(page).toHaveURL(/#\/faults\/pixels-raw/);
});

test("the table shows what was measured, and is measured anew with a stop", async ({ page }) => {
  await page.goto("./#/faults/table?lang=en");
  const row = page.getByRole("row", { name: /Pixels from 0 to 255/ });
  await expect(row).toContainText("255");
  await expect(row.getByText(words.tells).first()).toBeAttached();
  await page.getByRole("row").last().scrollIntoViewIfNeeded();
  await expect(page.getByRole("columnheader", { name: words.ownNumber })).toBeInViewport();
  await page.getByRole("button", { name: words.measure }).click();
  await expect(page.getByRole("row", { name: words.rightProgram }).getByText("< 0.001").first()).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole("button", { name: words.stop, exact: true }).click();
  await expect(page.getByText(words.surveyEnded.stopped)).toBeVisible();
});

test("the game is won by pointing to the right part, with a probe that tells", async ({ page }) => {
  const seed = 7;
  const fault = hiddenFault(2, seed, measured);
  await page.goto(`./#/faults/find~2~${seed}?lang=en`);
  await expect(page.getByText(words.probesLeft(4))).toBeVisible();
  await page.getByLabel(words.probe, { exact: true }).selectOption("check");
  await page.getByRole("button", { name: words.look, exact: true }).click();
  await expect(page.getByText(words.probesLeft(3))).toBeVisible();
  await page.getByLabel(words.probe, { exact: true }).selectOption("curves");
  await page.getByRole("button", { name: words.look, exact: true }).click();
  await expect(page.locator(".faults-curves")).toBeVisible();
  await expect(page.getByRole("heading", { name: words.checkOf(words.kinds.w) })).toBeVisible();
  await pointTo(page, fault.passage.sigmoid);
  await page.getByRole("button", { name: words.accuse }).click();
  const verdict = page.getByRole("status", { name: words.verdict });
  await expect(verdict).toContainText(words.won);
  await expect(verdict).toContainText(words.soonest);
  // The verdict stands beside the line that was pointed to.
  await expect(verdict.getByRole("heading").first()).toBeInViewport();
  // What the game ran shows nothing of the same fault where a prediction is asked for.
  await page.evaluate((id) => location.assign(`#/faults/${id}`), fault.id);
  await expect(page.getByText(words.before[1] ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: words.run, exact: true })).toBeDisabled();
});

test("the game is lost by pointing elsewhere, when no look is left, and says where the fault is", async ({ page }) => {
  const seed = 4;
  const fault = hiddenFault(1, seed, measured);
  await page.goto(`./#/faults/find~1~${seed}?lang=en`);
  const look = page.getByRole("button", { name: words.look, exact: true });
  for (let left = 4; left > 0; left--) {
    await expect(page.getByText(words.probesLeft(left))).toBeVisible();
    await page.getByLabel(words.probe, { exact: true }).selectOption(left % 2 === 0 ? "hand" : "tensor");
    await look.click();
  }
  await expect(look).toBeDisabled();
  const accuse = page.getByRole("button", { name: words.accuse });
  await pointTo(page, "F5a");
  await accuse.click();
  const vain = listing.find(({ equations }) => equations.some((own) => own === "F5a"));
  await expect(page.getByRole("status", { name: words.verdict })).toHaveText(words.oneMoreTry(String(vain?.number)));
  await expect(accuse).toBeDisabled();
  await expect(page.locator('.line-choice [data-judged="right"]')).toHaveCount(0);
  await pointTo(page, fault.passage.sigmoid === "A9" ? "F2" : "A9");
  await accuse.click();
  await expect(page.getByRole("status", { name: words.verdict })).toContainText(words.lost(fault.passage.sigmoid));
  const right = listing.filter(({ equations }) => equations.some((own) => own === fault.passage.sigmoid));
  const pointed = listing.find(({ equations }) =>
    equations.some((own) => own === (fault.passage.sigmoid === "A9" ? "F2" : "A9")),
  );
  const [first, last] = [right[0]?.number ?? 0, right.at(-1)?.number ?? 0];
  await expect(page.getByText(words.numbered(String(pointed?.number), [first, last]))).toBeVisible();
  await expect(page.locator('.line-choice [data-judged="right"]').first()).toContainText(words.judged.right);
  await expect(page.locator('.line-choice [data-judged="wrong"]').last()).toContainText(words.judged.wrong);
  await expect(page.locator(".line-choice .listing-ids", { hasText: words.judged.right })).toHaveCount(1);
  await page.getByRole("button", { name: words.another }).click();
  await expect(page).not.toHaveURL(new RegExp(`find~1~${seed}(?:\\D|$)`));
  await expect(page.getByText(words.probesLeft(4))).toBeVisible();
});
