import type { Mutation } from "../algebra/mutations.ts";
import type { MutationKind } from "../algebra/mutators/change.ts";
import { costLetter } from "../equations/equation.ts";
import type { Language } from "../language.ts";
import { expressionTex } from "../writing/tex.ts";
import { writing } from "../writing/writing.ts";
import type { CourseId } from "./identifiers.ts";
import type { Sentence } from "./inline.ts";
import { mutations as en } from "./mutations-en.ts";
import { mutations as fr } from "./mutations-fr.ts";

/** What is said of a mistake. */
export interface MutationWords {
  /** What was done, as a noun phrase: “the factor 2 left out”. */
  readonly name: Sentence;
  /** Why the course does otherwise, in one sentence. */
  readonly why: Sentence;
  /** The line of the course that says it. */
  readonly line: CourseId;
}

/** What a sentence may speak of: the part concerned in TeX between dollars, and the line's own identifier as a link. */
interface About {
  readonly part: Sentence;
  /** What the part was taken for, where there is such a thing. */
  readonly instead: Sentence;
  readonly equation: Sentence;
  /** The letter of an index, where the mistake is about one. */
  readonly letter: string;
}

/** A mistake's words before the line is known. */
interface Phrase {
  readonly name: Sentence;
  readonly why: Sentence;
}

/** The words of every kind of mistake; then of those that the course speaks of in particular. */
export interface MutationProse {
  readonly kinds: Readonly<Record<MutationKind, (about: About) => Phrase>>;
  readonly particular: Readonly<Record<ParticularKey, Phrase>>;
}

/** Mistakes with words of their own, by the end of their codes, and the line of the course that answers them. */
const particular = {
  "A2:factor-left-out:2": "A1",
  "A3:factor-left-out:2": "A2",
  "A3:factor-left-out:slope": "A2",
  "A3:factor-left-out:gsPrime": "A2",
  "A3:factor-added:2": "R1",
  "A5:factor-left-out:slope": "A4",
  "A3:other-output": "A2",
  "B7:factor-added:2": "B7",
  "B7:other-output:slope": "B7",
  "B7:other-output:2": "B7",
  "B7:error-squared": "B7",
  "M3:factor-added:alpha": "M3",
  "B9:factor-left-out:gPrime": "B8",
  "deltaHid:symbol-neighbour:z→newZ": "P6",
  "deltaHid:index-transposed:z": "A4",
  "F2:bias-left-out": "P2",
  "F4:bias-left-out": "P3",
} as const satisfies Readonly<Record<string, CourseId>>;

type ParticularKey = keyof typeof particular;

/** Where a kind of mistake is answered elsewhere than at the line itself. */
const lineOfKind: Partial<Record<MutationKind, CourseId>> = {
  "digit-for-one-hot": "N",
  "pixels-0-255": "P4",
  "sum-for-mean": "R2",
  "mean-for-sum": "R2",
  "max-one-sided": "R4",
};

/** A mistake's words in a language, and the line of the course that answers it. */
export function mutationWords(mutation: Mutation, language: Language): MutationWords {
  const prose = { fr, en }[language];
  const { equation, statement } = mutation.instance;
  const key = particularKey(mutation);
  const phrase = key === null ? prose.kinds[mutation.kind](aboutOf(mutation, language)) : prose.particular[key];
  const line = key === null ? (lineOfKind[mutation.kind] ?? equation.id) : particular[key];
  // B's own line where the course says in B what it says in A.
  const own = line === "A4" && statement.key.startsWith("B9") ? "B8" : line;
  return { ...phrase, line: own };
}

function particularKey({ kind, detail, instance }: Mutation): ParticularKey | null {
  const { left } = instance.statement;
  const what = detail === "" ? kind : `${kind}:${detail}`;
  const places = [instance.equation.id, left.kind === "ref" ? left.symbol : ""];
  return places.map((place) => `${place}:${what}`).find(isParticular) ?? null;
}

function isParticular(key: string): key is ParticularKey {
  return key in particular;
}

function aboutOf({ part, detail, instance }: Mutation, language: Language): About {
  const { equation, scope } = instance;
  const w = writing({
    face: "symbols",
    language,
    letter: costLetter(equation.group, scope.trace.spec.output),
    scope: null,
    linked: false,
  });
  const [, neighbour] = detail.split("→");
  const instead =
    neighbour !== undefined && part.kind === "ref"
      ? expressionTex({ ...part, symbol: neighbour as typeof part.symbol }, w)
      : "";
  return {
    part: `$${expressionTex(part, w)}$`,
    instead: `$${instead}$`,
    equation: `[${equation.id}]`,
    letter: `$${detail.split(".").at(-1) ?? ""}$`,
  };
}
