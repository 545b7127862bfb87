const failed = new Set<HTMLLinkElement>();

/** Takes note of every style sheet that does not arrive. Once, at the start. */
export function watchStyles(): void {
  const note = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") failed.add(target);
  };
  // Such an event does not bubble, but it can be caught on its way down.
  window.addEventListener("error", note, { capture: true });
}

/**
 * Asks again for the style sheets that did not arrive, and resolves when they are here: the bundler's loader asks for each
 * only once, and would show the code that needs it without. Rejects where one still does not come.
 */
export async function stylesArrived(): Promise<void> {
  await Promise.all(
    [...failed].map(
      (link) =>
        new Promise<void>((arrived, missing) => {
          const again = document.createElement("link");
          again.rel = "stylesheet";
          again.href = link.href;
          again.onload = () => arrived();
          again.onerror = () => missing(new Error(`${link.href} did not arrive`));
          failed.delete(link);
          link.replaceWith(again);
        }),
    ),
  );
}
