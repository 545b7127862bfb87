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

function widthInEms(box: HTMLElement): number {
  const formula = box.querySelector(".katex");
  const size = formula === null ? Number.NaN : Number.parseFloat(getComputedStyle(formula).fontSize);
  return size > 0 ? Math.ceil(box.scrollWidth / size) : 1;
}
