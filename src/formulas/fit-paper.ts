/**
 * Tells every statement within an element how wide its lines are, in the size of its formulas, so that on paper, where
 * nothing scrolls, the style sheet can set them as small as it takes. All is read before anything is written.
 */
export function fitToPaper(root: HTMLElement): void {
  const boxes = [...root.querySelectorAll<HTMLElement>(".statement-scroll")];
  const widths = boxes.map(widthInEms);
  boxes.forEach((box, n) => {
    box.style.setProperty("--ems", String(widths[n]));
  });
}

/** Between the left side, the right side and the mark behind them, in ems. */
const gap = 4;

/** What the formulas of the widest line take, whatever room the page gives them, and the gap between its two sides. */
function widthInEms(box: HTMLElement): number {
  const formula = box.querySelector(".katex");
  const size = formula === null ? Number.NaN : Number.parseFloat(getComputedStyle(formula).fontSize);
  if (!(size > 0)) return 1;
  const lines = [...box.querySelectorAll(".statement-line")].map((line) =>
    [...line.querySelectorAll(".katex-html > .katex-base")].reduce(
      (sum, base) => sum + base.getBoundingClientRect().width,
      0,
    ),
  );
  return Math.ceil(Math.max(0, ...lines) / size) + gap;
}
