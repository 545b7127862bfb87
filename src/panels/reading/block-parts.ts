import type { Block } from "../../course/text/blocks.ts";
import { chapterIds } from "../../course/text/chapters.ts";
import { chapterProse } from "../../formulas/course-prose.ts";
import { part } from "../../store/parts/part.ts";
import { fetchFigure } from "./figures/course-figure.tsx";

/** What stands in chapters behind the first: fetched when one is shown that has it. */
export const AlgorithmTable = part(
  "the algorithm",
  async () => (await import("./by-hand/algorithm-table.tsx")).AlgorithmTable,
);
export const ByHandBox = part("the box by hand", async () => (await import("./by-hand/by-hand-box.tsx")).ByHandBox);
export const FaultBox = part("the fault by hand", async () => (await import("./by-hand/fault-box.tsx")).FaultBox);
export const Checklist = part("the checklist", async () => (await import("./checklist.tsx")).Checklist);
export const ComparisonTable = part(
  "the comparison's table",
  async () => (await import("./comparison-table.tsx")).ComparisonTable,
);
export const DepthBlock = part("depth", async () => (await import("./depth/depth-block.tsx")).DepthBlock);
export const ExperimentBlock = part(
  "the experiment",
  async () => (await import("./experiment-block.tsx")).ExperimentBlock,
);
export const PhaseBlock = part("the phase", async () => (await import("./phase-block.tsx")).PhaseBlock);
export const ProgramBlock = part("the program", async () => {
  // The notebook has the headings of the whole course.
  const chapters = chapterIds.map((chapter) => chapterProse[chapter].arrive());
  const { ProgramBlock } = await import("./program/program-block.tsx");
  await Promise.all(chapters);
  return ProgramBlock;
});

const parts: Readonly<Partial<Record<Block["kind"], { fetch(): Promise<unknown> }>>> = {
  algorithm: AlgorithmTable,
  byHand: ByHandBox,
  faultByHand: FaultBox,
  checklist: Checklist,
  comparison: ComparisonTable,
  depth: DepthBlock,
  experiment: ExperimentBlock,
  phase: PhaseBlock,
  program: ProgramBlock,
};

/** Asks at once for all that these blocks need, which would else come one after the other. */
export function fetchParts(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const coming = block.kind === "figure" ? fetchFigure(block.figure) : parts[block.kind]?.fetch();
    coming?.catch(() => undefined);
  }
}
