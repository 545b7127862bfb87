import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 at level AA and what axe calls best practice; names of sets of axe's rules. */
const sets = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A laptop, a tablet in the light, a phone in the dark: colours are judged once a theme, everything else at each width. */
const looks = [
  { width: 1440, height: 900, colorScheme: "light", colours: false },
  { width: 820, height: 1180, colorScheme: "light", colours: true },
  { width: 390, height: 844, colorScheme: "dark", colours: true },
] as const;

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

interface Judged {
  /** The parts that are judged, by selector; all of the page unless said. */
  readonly within?: readonly string[];
  /** Whether it is judged at a laptop's width too; not where what is judged has no more room there than on a tablet. */
  readonly wide?: boolean;
  /** Brings the state to sight where it is behind a tab: on the phone. */
  readonly onPhone?: () => Promise<void>;
}

/** Lays out what is out of sight too, which else waits until it is scrolled to. */
async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
  });
}

/**
 * Empties the drawn formulas, which keep their places: what KaTeX draws is hidden from assistive technology, and most of
 * a page's boxes are in it, each of which axe walks by even where it is told to leave them out.
 */
function withoutDrawnFormulas(page: Page) {
  return page.evaluateHandle(() => {
    const drawn = Array.from(document.querySelectorAll(".katex-html"), (formula) => ({
      formula,
      parts: Array.from(formula.childNodes),
      place: formula.getBoundingClientRect(),
    }));
    for (const { formula, place } of drawn) {
      const box = document.createElement("span");
      box.style.cssText = `display: inline-block; width: ${place.width}px; height: ${place.height}px`;
      formula.replaceChildren(box);
    }
    return drawn;
  });
}

/** Which of the targets that were too small are so in the middle of the window too, where no bar that stays lies over them. */
async function smallInTheOpen(page: Page, violations: Violations): Promise<ReadonlySet<string>> {
  const small = new Set<string>();
  const targets = violations
    .flatMap(({ id, nodes }) => (id === "target-size" ? nodes : []))
    .map(({ target }) => target.join(" "));
  for (const target of targets) {
    await page.locator(target).evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const again = new AxeBuilder({ page }).options({ preload: false }).setLegacyMode(true).withRules(["target-size"]);
    const { violations: left } = await again.include(target).analyze();
    if (left.length > 0) small.add(target);
  }
  return small;
}

/** Expects that axe finds nothing in this state of the page, in every look; the window is a laptop's again after. */
export async function expectAccessible(
  page: Page,
  state: string,
  { within = [], wide = true, onPhone }: Judged = {},
): Promise<void> {
  await layOutAll(page);
  for (const { width, height, colorScheme, colours } of looks) {
    if (width === 1440 && !wide) continue;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    if (width === 390) await onPhone?.();
    const axe = new AxeBuilder({ page }).options({ preload: false, resultTypes: ["violations"] }).setLegacyMode(true);
    axe.withTags(sets);
    if (!colours) axe.disableRules(["color-contrast"]);
    for (const part of within) axe.include(part);
    // From the top: what a sticky bar lies over while the page is scrolled is no smaller for that.
    // The reader's hand first, which ends what a text that opens at a line scrolls by itself.
    await page.mouse.wheel(0, -1);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
    });
    // What watches sizes (use-keyboard-scroll.ts) has seen them a frame after they have changed.
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
    const drawn = await withoutDrawnFormulas(page);
    const { violations } = await axe.analyze();
    const small = await smallInTheOpen(page, violations);
    await drawn.evaluate((all) => {
      for (const { formula, parts } of all) formula.replaceChildren(...parts);
    });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== "target-size" || small.has(target.join(" ")))
        .map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim()}`),
    );
    expect.soft(found, `${state}, ${width} pixels wide, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
