const milliseconds = 180;

/**
 * Runs a change that must have reached the page when it returns, and fades each box from what it held to what it holds, in
 * place. Where motion is not wanted, the change alone.
 */
export function crossFade(boxes: Iterable<HTMLElement>, change: () => void): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    change();
    return;
  }
  const pairs = [...boxes].map((box) => ({ box, before: box.cloneNode(true) as HTMLElement }));
  change();
  for (const { box, before } of pairs) {
    for (const part of box.children) part.animate([{ opacity: 0 }, { opacity: 1 }], { duration: milliseconds });
    before.classList.add("equation-body-before");
    before.inert = true;
    before.ariaHidden = "true";
    box.append(before);
    const fading = before.animate([{ opacity: 1 }, { opacity: 0 }], { duration: milliseconds, fill: "forwards" });
    fading.onfinish = () => before.remove();
    fading.oncancel = () => before.remove();
  }
}
