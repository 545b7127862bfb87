import { comparisonNotes } from "./en/comparison-notes.ts";
import { depth } from "./en/depth.ts";
import { faults } from "./en/faults.ts";
import { forward } from "./en/forward.ts";
import { labels } from "./en/labels.ts";
import { method } from "./en/method.ts";
import { notation } from "./en/notation.ts";
import { notationTable } from "./en/notation-table.ts";
import { phases } from "./en/phases.ts";
import { lessons, prerequisites } from "./en/prerequisites.ts";
import { checklist, experiments, faultsByHand, program } from "./en/program.ts";
import { remarks } from "./en/remarks.ts";
import { sigmoid } from "./en/sigmoid.ts";
import { softmax } from "./en/softmax.ts";
import { tour } from "./en/tour.ts";
import type { Prose } from "./prose.ts";

/** The course in English. */
export const en = {
  labels,
  chapters: { N: notation, D: prerequisites, F: forward, A: sigmoid, B: softmax, M: method, G: depth, P: program },
  notationTable,
  remarks,
  phases,
  experiments,
  faults,
  faultsByHand,
  lessons,
  checklist,
  comparison: comparisonNotes,
  tour,
} satisfies Prose;
