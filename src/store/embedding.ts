import type { RecordedAnswer } from "../exercises/results.ts";

/** Whether the page stands in another one, as `?embed` says: one exercise, without bars. */
export const embedded = typeof location !== "undefined" && new URLSearchParams(location.search).has("embed");

/** What the page that this one stands in is told. Documented in docs/embed.md. */
export type EmbedMessage =
  | { readonly type: "deltascope:height"; readonly height: number }
  | {
      readonly type: "deltascope:result";
      readonly exercise: string;
      readonly seed: number;
      readonly verdict: RecordedAnswer["verdict"];
      /** 1 for a right answer, or one that follows rightly from an earlier one; else 0. */
      readonly score: 0 | 1;
      readonly mistakes: readonly string[];
    };

/**
 * The origin that messages are sent to: the one that the address names as `origin=`, else the one that the page was opened
 * from; null where neither is known, and then nothing is sent.
 */
export function parentOrigin(search: string, referrer: string): string | null {
  const named = new URLSearchParams(search).get("origin");
  return originOf(named ?? referrer);
}

function originOf(address: string): string | null {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? origin : null;
  } catch {
    return null;
  }
}

function tell(message: EmbedMessage): void {
  const origin = parentOrigin(location.search, document.referrer);
  if (embedded && origin !== null && window.parent !== window) window.parent.postMessage(message, origin);
}

/** Tells the parent page of judged answers. */
export function tellResults(answers: readonly RecordedAnswer[]): void {
  for (const { exercise, seed, verdict, mistakes } of answers) {
    const score = verdict === "right" || verdict === "carried" ? 1 : 0;
    tell({ type: "deltascope:result", exercise, seed, verdict, score, mistakes });
  }
}

/** Keeps the parent page told of how high the page is, and opens the course beside it rather than in its place. */
export function embed(root: HTMLElement): void {
  document.documentElement.dataset.embed = "";
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ type: "deltascope:height", height });
  }).observe(root);
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#/course']") : null;
      if (link === null) return;
      event.preventDefault();
      event.stopPropagation();
      const href = link.getAttribute("href") ?? "";
      window.open(`${location.pathname}${href}`, "_blank", "noopener");
    },
    { capture: true },
  );
}
