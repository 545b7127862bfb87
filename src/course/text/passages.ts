import type { OutputKind } from "../../core/network.ts";
import { equationOf } from "../equations/equations.ts";
import { stepOfEquation } from "../method/method.ts";
import { type StepId, stepIds } from "../method/step-id.ts";
import type { Block } from "./blocks.ts";
import { type ChapterId, chapters } from "./chapters.ts";

/** A run of a chapter's blocks that speak of the same steps of the method. */
export interface Passage {
  readonly blocks: readonly Block[];
  /** The steps that it leads to, states or explains, in their order; none for what stands beside the method. */
  readonly steps: readonly StepId[];
  /** The output whose line it is: F5a is the sigmoid's, F5b softmax's. */
  readonly output: OutputKind | "both";
}

/** The chapters that are walked through with the method, one after the other; the others stand beside it or hold all of it. */
export const walkedChapters: readonly ChapterId[] = ["N", "F", "A", "B"];

/**
 * A chapter as passages. What leads to a line of the course belongs to it, back to the heading; so does what is said about it
 * before the next paragraph that leads on. Before its first line and beside the method there are no steps.
 */
export function passagesOf(chapter: ChapterId): readonly Passage[] {
  const known = passages.get(chapter);
  if (known !== undefined) return known;
  const made = joined(placed(chapters[chapter]));
  passages.set(chapter, made);
  return made;
}

const passages = new Map<ChapterId, readonly Passage[]>();

type Place = Pick<Passage, "steps" | "output">;

const nowhere: Place = { steps: [], output: "both" };

/** Each block with its place: its own line's, else that of the line it leads to, else that of the line before it. */
function placed(blocks: readonly Block[]): readonly { readonly block: Block; readonly place: Place }[] {
  let before = nowhere;
  return blocks.map((block, n) => {
    const own = placeOf(block);
    const place = own ?? (leads(block) ? placeAhead(blocks, n) : null) ?? (block.kind === "heading" ? nowhere : before);
    before = place;
    return { block, place };
  });
}

function joined(all: ReturnType<typeof placed>): readonly Passage[] {
  const runs: (Place & { readonly blocks: Block[] })[] = [];
  for (const { block, place } of all) {
    const last = runs.at(-1);
    if (last !== undefined && last.output === place.output && last.steps.join() === place.steps.join()) {
      last.blocks.push(block);
    } else runs.push({ ...place, blocks: [block] });
  }
  return runs;
}

/** Where a line of the course stands in the method; null for what is no line. */
function placeOf(block: Block): Place | null {
  if (block.kind === "phase") {
    return { steps: stepIds.filter((step) => step[0] === block.id[1]), output: "both" };
  }
  const id = block.kind === "equation" ? block.id : block.kind === "byHand" ? block.of : null;
  if (id === null) return null;
  const step = stepOfEquation(id);
  // In A and B the chapter says whose line it is.
  const { variant, group } = equationOf(id);
  return step === null ? null : { steps: [step.id], output: group === "F" ? variant : "both" };
}

/** Whether a block may lead to the line after it, rather than speak of the one before. */
function leads({ kind }: Block): boolean {
  return kind === "heading" || kind === "text" || kind === "aside";
}

/** The place of the next line under the same heading. */
function placeAhead(blocks: readonly Block[], from: number): Place | null {
  for (const block of blocks.slice(from + 1)) {
    if (block.kind === "heading") return null;
    const place = placeOf(block);
    if (place !== null) return place;
  }
  return null;
}
