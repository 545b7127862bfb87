import { comparisonNotes } from "./fr/comparison-notes.ts";
import { depth } from "./fr/depth.ts";
import { faults } from "./fr/faults.ts";
import { forward } from "./fr/forward.ts";
import { labels } from "./fr/labels.ts";
import { method } from "./fr/method.ts";
import { notation } from "./fr/notation.ts";
import { notationTable } from "./fr/notation-table.ts";
import { phases } from "./fr/phases.ts";
import { lessons, prerequisites } from "./fr/prerequisites.ts";
import { checklist, experiments, faultsByHand, program } from "./fr/program.ts";
import { remarks } from "./fr/remarks.ts";
import { sigmoid } from "./fr/sigmoid.ts";
import { softmax } from "./fr/softmax.ts";
import { tour } from "./fr/tour.ts";
import type { Prose } from "./prose.ts";

/** The course in French, the language of the notes. */
export const fr = {
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
