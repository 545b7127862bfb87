import type { Equation, EquationId, GroupId } from "../equations/equation.ts";
import { equationIds, equations } from "../equations/equations.ts";

export const remarkIds = ["R1", "R2", "R3", "R4", "R5"] as const;

/** Every identifier of the course: its equations, then the remarks on them. */
export const courseIds = [...equationIds, ...remarkIds] as const;

export type CourseId = EquationId | RemarkId;
export type RemarkId = (typeof remarkIds)[number];
export type ExperimentId = Extract<EquationId, `P${number}`>;
/** The three phases of the method. */
export type Phase = Extract<EquationId, `M${number}`>;
/** What the course derives or states as a line of mathematics. */
export type LineId = Extract<EquationId, `${"F" | "A" | "B" | "G"}${string}`>;

/** An identifier as the course writes it: M.2 for the method's second phase, A3 as it is. */
export function courseLabel(id: CourseId): string {
  return id.replace(/^M(?=\d)/, "M.");
}

/** The course's identifier of that name; null for any other text. */
export function courseIdFrom(text: string): CourseId | null {
  return courseIds.find((id) => id === text) ?? null;
}

/** The chapters in the order in which they are read. */
export const chapterIds = ["N", "F", "A", "B", "M", "G", "P"] as const satisfies readonly GroupId[];

export type ChapterId = GroupId;

/**
 * One thing that a chapter shows, in reading order. `addition` marks what is not in the notes: the page says so. A `text`
 * is a paragraph, an `aside` a paragraph set apart; both name their words by `key` in the prose.
 */
export type Block =
  | { readonly kind: "heading"; readonly key: string }
  | { readonly kind: "text"; readonly key: string }
  | { readonly kind: "aside"; readonly key: string; readonly addition: true }
  | { readonly kind: "equation"; readonly id: LineId; readonly addition?: true }
  | { readonly kind: "remark"; readonly id: RemarkId; readonly addition?: true }
  | { readonly kind: "notation"; readonly id: "N" }
  | { readonly kind: "phase"; readonly id: Phase }
  | { readonly kind: "comparison" }
  | { readonly kind: "experiment"; readonly id: ExperimentId };

const heading = <Key extends string>(key: Key) => ({ kind: "heading", key }) as const;
const text = <Key extends string>(key: Key) => ({ kind: "text", key }) as const;
const aside = <Key extends string>(key: Key) => ({ kind: "aside", key, addition: true }) as const;
const equation = <Id extends LineId>(id: Id) => ({ kind: "equation", id }) as const;
const remark = <Id extends RemarkId>(id: Id) => ({ kind: "remark", id }) as const;
const phase = <Id extends Phase>(id: Id) => ({ kind: "phase", id }) as const;
const experiment = <Id extends ExperimentId>(id: Id) => ({ kind: "experiment", id }) as const;

/**
 * The course, block by block, but for the equations that say themselves where they stand. Every equation stands after the paragraph that leads to it; every remark where it arises.
 * Objectives, titles and paragraphs are in the prose, by chapter and by key.
 */
const layout = {
  N: [
    text("N.layers"),
    text("N.production"),
    text("N.table"),
    { kind: "notation", id: "N" },
    heading("N.bias.heading"),
    text("N.bias"),
    text("N.count"),
    heading("N.sample.heading"),
    text("N.sample"),
    aside("N.batch"),
    heading("N.sigmoid.heading"),
    text("N.sigmoid"),
    text("N.provenance"),
  ],
  F: [
    text("F.intro"),
    heading("F.input.heading"),
    text("F.input"),
    equation("F1"),
    heading("F.hidden.heading"),
    text("F.sigma"),
    equation("F2"),
    text("F.U"),
    equation("F3"),
    heading("F.output.heading"),
    text("F.tau"),
    equation("F4"),
    text("F.fork"),
    text("F.sigmoid"),
    equation("F5a"),
    text("F.softmax"),
    equation("F5b"),
    remark("R4"),
    heading("F.keep.heading"),
    text("F.keep"),
  ],
  A: [
    text("A.intro"),
    heading("A.cost.heading"),
    text("A.cost"),
    equation("A1"),
    heading("A.deltaOut.heading"),
    text("A.links"),
    equation("A2"),
    text("A.deltaOut"),
    equation("A3"),
    text("A.deltaOut.read"),
    { kind: "remark", id: "R5", addition: true },
    heading("A.deltaHid.heading"),
    text("A.through"),
    equation("A4"),
    text("A.deltaHid"),
    equation("A5"),
    text("A.deltaHid.read"),
    remark("R3"),
    heading("A.gradient.heading"),
    text("A.gradient"),
    equation("A6"),
    text("A.gradient.read"),
    heading("A.direct.heading"),
    text("A.direct"),
    equation("A7"),
    text("A.collapse"),
    text("A.same"),
    heading("A.correction.heading"),
    text("A.batch"),
    equation("A8"),
    text("A.correction"),
    equation("A9"),
    text("A.end"),
  ],
  B: [
    text("B.intro"),
    heading("B.softmax.heading"),
    text("B.softmax"),
    equation("B1"),
    heading("B.cost.heading"),
    text("B.cost"),
    equation("B2"),
    text("B.log"),
    equation("B3"),
    heading("B.jacobian.heading"),
    text("B.jacobian"),
    text("B.same"),
    equation("B4"),
    text("B.other"),
    equation("B5"),
    heading("B.deltaOut.heading"),
    text("B.sum"),
    equation("B6"),
    text("B.vanish"),
    equation("B7"),
    text("B.deltaOut.read"),
    heading("B.deltaHid.heading"),
    text("B.through"),
    equation("B8"),
    text("B.deltaHid"),
    equation("B9"),
    heading("B.correction.heading"),
    text("B.gradient"),
    equation("B10"),
    text("B.batch"),
    equation("B11"),
    remark("R2"),
    text("B.correction"),
    equation("B12"),
    heading("B.conclusion.heading"),
    text("B.conclusion"),
    { kind: "comparison" },
  ],
  M: [
    text("M.intro"),
    phase("M1"),
    phase("M2"),
    phase("M3"),
    heading("M.order.heading"),
    text("M.order"),
    text("M.again"),
  ],
  G: [
    text("G.intro"),
    text("G.ends"),
    aside("G.half"),
    heading("G.forward.heading"),
    text("G.forward"),
    equation("G1"),
    heading("G.output.heading"),
    text("G.output"),
    equation("G2"),
    aside("G.softmax"),
    remark("R1"),
    heading("G.back.heading"),
    text("G.paths"),
    equation("G3"),
    text("G.link"),
    equation("G4"),
    text("G.delta"),
    equation("G5"),
    text("G.recurrence"),
    heading("G.gradient.heading"),
    aside("G.gradient"),
    { kind: "equation", id: "G6", addition: true },
    heading("G.dictionary.heading"),
    text("G.dictionary"),
  ],
  P: [
    text("P.intro"),
    aside("P.conditions"),
    experiment("P1"),
    experiment("P2"),
    experiment("P3"),
    experiment("P4"),
    experiment("P5"),
    experiment("P6"),
    text("P.end"),
  ],
} as const satisfies Record<ChapterId, readonly Block[]>;

type BlockOf<Id extends ChapterId> = (typeof layout)[Id][number];

/** The equations that say themselves where in their chapter they stand. */
type OwnPlace = Extract<(typeof equations)[number], { readonly place: { readonly after: string } }>["id"];
type OwnKey<Id extends string> = `${Extract<OwnPlace, `${Id}${number}`>}.${"heading" | "text"}`;

const ownPlaces = (equations as readonly Equation<EquationId>[]).filter(({ place }) => place.after !== undefined);

/** The course, block by block. */
export const chapters: Readonly<Record<ChapterId, readonly Block[]>> = {
  ...layout,
  ...Object.fromEntries(
    [...new Set(ownPlaces.map(({ group }) => group))].map((group) => [
      group,
      ownPlaces.filter((equation) => equation.group === group).reduce(withEquation, layout[group]),
    ]),
  ),
};

/** A chapter's blocks with an equation put where it belongs, under a heading and a paragraph of its own. */
function withEquation(blocks: readonly Block[], { id, addition, place }: Equation<EquationId>): readonly Block[] {
  const before = blocks.findIndex((block) => nameOf(block) === place.after);
  if (before < 0) throw new RangeError(`${id} stands after ${place.after}, which its chapter has not`);
  return blocks.toSpliced(
    before + 1,
    0,
    heading(`${id}.heading`),
    addition === true ? aside(`${id}.text`) : text(`${id}.text`),
    { kind: "equation", id: id as LineId, ...(addition === true ? { addition } : {}) },
  );
}

function nameOf(block: Block): string | null {
  if ("key" in block) return block.key;
  return "id" in block ? block.id : null;
}

/** The keys of a chapter's headings, paragraphs and asides: what its prose must hold, no more and no less. */
export type TextKey<Id extends ChapterId = ChapterId> =
  | Extract<BlockOf<Id>, { readonly key: string }>["key"]
  | OwnKey<Id>;
