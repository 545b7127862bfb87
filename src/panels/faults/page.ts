import { type FaultId, faultIds } from "../../course/faults/fault-id.ts";
import { pagePart } from "../../setup/page-parts.ts";
import { shortSeedFrom } from "../../setup/short-seed.ts";
import { type Level, levels } from "./puzzle.ts";

/** What the place shows. */
export type FaultsPage =
  | { readonly kind: "run"; readonly fault: FaultId }
  | { readonly kind: "table" }
  | { readonly kind: "find"; readonly level: Level; readonly seed: number };

const firstFault: FaultId = "weights-tiny";

/** A page as an address names it: `sigmoid-twice`, `table`, `find~2~4711`. */
export function pageText(page: FaultsPage): string {
  if (page.kind === "run") return page.fault;
  return page.kind === "table" ? "table" : ["find", page.level, page.seed].join(pagePart);
}

/** The page that an address names; the first fault where it names none. */
export function pageFrom(text: string): FaultsPage {
  const [head = "", levelText, seedText = ""] = text.split(pagePart);
  if (head === "table") return { kind: "table" };
  if (head === "find") {
    const level = levels.find((one) => String(one) === levelText) ?? 1;
    return { kind: "find", level, seed: shortSeedFrom(seedText) ?? 1 };
  }
  return { kind: "run", fault: faultIds.find((id) => id === head) ?? firstFault };
}
