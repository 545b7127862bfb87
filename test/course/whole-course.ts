import { en as enDepth } from "../../src/course/text/en/depth.ts";
import { en as enForward } from "../../src/course/text/en/forward.ts";
import { en as enMethod } from "../../src/course/text/en/method.ts";
import { en as enNotation } from "../../src/course/text/en/notation.ts";
import { en as enPrerequisites } from "../../src/course/text/en/prerequisites.ts";
import { en as enProgram } from "../../src/course/text/en/program.ts";
import { en as enSigmoid } from "../../src/course/text/en/sigmoid.ts";
import { en as enSoftmax } from "../../src/course/text/en/softmax.ts";
import { en as enContents } from "../../src/course/text/en.ts";
import { fr as frDepth } from "../../src/course/text/fr/depth.ts";
import { fr as frForward } from "../../src/course/text/fr/forward.ts";
import { fr as frMethod } from "../../src/course/text/fr/method.ts";
import { fr as frNotation } from "../../src/course/text/fr/notation.ts";
import { fr as frPrerequisites } from "../../src/course/text/fr/prerequisites.ts";
import { fr as frProgram } from "../../src/course/text/fr/program.ts";
import { fr as frSigmoid } from "../../src/course/text/fr/sigmoid.ts";
import { fr as frSoftmax } from "../../src/course/text/fr/softmax.ts";
import { fr as frContents } from "../../src/course/text/fr.ts";
import type { Course } from "../../src/course/text/prose.ts";

/** The course in French, all chapters of it. */
export const fr = {
  ...frContents,
  chapters: {
    N: frNotation,
    D: frPrerequisites,
    F: frForward,
    A: frSigmoid,
    B: frSoftmax,
    M: frMethod,
    G: frDepth,
    P: frProgram,
  },
} satisfies Course;

/** The course in English, all chapters of it. */
export const en = {
  ...enContents,
  chapters: {
    N: enNotation,
    D: enPrerequisites,
    F: enForward,
    A: enSigmoid,
    B: enSoftmax,
    M: enMethod,
    G: enDepth,
    P: enProgram,
  },
} satisfies Course;
