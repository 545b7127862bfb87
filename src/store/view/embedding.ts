import type { StepId } from "../../course/method/step-id.ts";
import type { RecordedAnswer } from "../../exercises/results.ts";

/** What of the app stands in another page: one exercise, the stage with its steps, or one chapter. */
export type EmbeddedPart = "exercise" | "stage" | "chapter";

/**
 * The part that an address asks for with `?embed=`, or, where it only says `?embed`, the one that its place is: null where the
 * page stands by itself.
 */
export function embeddedPart(search: string, hash: string): EmbeddedPart | null {
  const asked = new URLSearchParams(search).get("embed");
  if (asked === null) return null;
  if (asked === "stage" || asked === "chapter" || asked === "exercise") return asked;
  if (!hash.startsWith("#/course")) return "exercise";
  return /^#\/course\/\w/.test(hash) ? "chapter" : "stage";
}

/** What of the page stands in another one, without bars; null where it is a page of its own. */
export const embedded = typeof location === "undefined" ? null : embeddedPart(location.search, location.hash);

/** What the page that this one stands in is told. Documented in docs/embed.md. */
type EmbedMessage =
  | { readonly type: "deltascope:height"; readonly height: number }
  /** The step of the method that the stage shows. */
  | { readonly type: "deltascope:step"; readonly step: StepId }
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
  if (embedded !== null && origin !== null && window.parent !== window) window.parent.postMessage(message, origin);
}

/** Tells the parent page of judged answers. */
export function tellResults(answers: readonly RecordedAnswer[]): void {
  for (const { exercise, seed, verdict, mistakes } of answers) {
    const score = verdict === "right" || verdict === "carried" ? 1 : 0;
    tell({ type: "deltascope:result", exercise, seed, verdict, score, mistakes });
  }
}

/** Tells the parent page which step the stage shows. */
export function tellStep(step: StepId): void {
  tell({ type: "deltascope:step", step });
}

/** Keeps the parent page told of how high the page is, and opens what is not of the embedded part beside it rather than in its place. */
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
      const link = event.target instanceof Element ? event.target.closest("a[href^='#/']") : null;
      const href = link?.getAttribute("href") ?? "";
      if (href === "" || isShownHere(href, location.hash)) return;
      event.preventDefault();
      event.stopPropagation();
      window.open(`${location.pathname}${href}`, "_blank", "noopener");
    },
    { capture: true },
  );
}

/** Whether a link leads to a place of the page shown: an equation of the same chapter. */
function isShownHere(href: string, shown: string): boolean {
  const [page = ""] = href.split("?");
  return page === shown.split("?")[0] && page.startsWith("#/course/");
}
