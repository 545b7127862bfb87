import type { Equation, EquationId, GroupId } from "../equations/equation.ts";
import { allEquations, type equations } from "../equations/equations.ts";
import type { Block, FigureId } from "./blocks.ts";
import type { HandId } from "./by-hand.ts";
import type { FaultByHandId } from "./faults-by-hand.ts";
import type { ExperimentId, LessonId, LineId, Phase, RemarkId } from "./identifiers.ts";

/** The chapters in the order in which they are read: the course's own, and D, which the notes do not have. */
export const chapterIds = ["N", "D", "F", "A", "B", "M", "G", "P"] as const satisfies readonly (GroupId | "D")[];

export type ChapterId = (typeof chapterIds)[number];

const heading = <Key extends string>(key: Key) => ({ kind: "heading", key }) as const;
const text = <Key extends string>(key: Key) => ({ kind: "text", key }) as const;
const aside = <Key extends string>(key: Key) => ({ kind: "aside", key, addition: true }) as const;
const equation = <Id extends LineId>(id: Id) => ({ kind: "equation", id }) as const;
const remark = <Id extends RemarkId>(id: Id) => ({ kind: "remark", id }) as const;
const addedRemark = <Id extends RemarkId>(id: Id) => ({ kind: "remark", id, addition: true }) as const;
const byHand = <Id extends HandId>(of: Id) =>
  ({ kind: "byHand", of, key: `${of}.hand` as `${Id}.hand`, addition: true }) as const;
const faultByHand = <Id extends FaultByHandId>(fault: Id) => ({ kind: "faultByHand", fault, addition: true }) as const;
const algorithm = <Key extends string>(key: Key) => ({ kind: "algorithm", key, addition: true }) as const;
const program = <Key extends string>(key: Key) => ({ kind: "program", key, addition: true }) as const;
const lesson = <Id extends LessonId>(id: Id) => ({ kind: "lesson", id, addition: true }) as const;
const formula = (tex: string) => ({ kind: "formula", tex }) as const;
const figure = <Id extends FigureId>(name: Id) => ({ kind: "figure", figure: name }) as const;
const phase = <Id extends Phase>(id: Id) => ({ kind: "phase", id }) as const;
const experiment = <Id extends ExperimentId>(id: Id) => ({ kind: "experiment", id }) as const;

/**
 * The course, block by block, but for the equations that say themselves where they stand. Every equation stands after the paragraph that leads to it; every remark where it arises.
 * Objectives, titles and paragraphs are in the prose, by chapter and by key.
 */
const layout = {
  N: [
    figure("network"),
    text("N.layers"),
    text("N.production"),
    text("N.table"),
    { kind: "notation", id: "N" },
    aside("N.words"),
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
  D: [
    aside("D.intro"),
    lesson("D1"),
    text("D.partial"),
    formula(
      "f(u, v) = u^2 v, \\qquad \\frac{\\partial f}{\\partial u} = 2uv, \\qquad \\frac{\\partial f}{\\partial v} = u^2",
    ),
    text("D.partial.nudge"),
    figure("partial"),
    text("D.gradient"),
    lesson("D2"),
    text("D.chain"),
    formula("\\frac{\\partial c}{\\partial u} = \\frac{\\partial c}{\\partial v}\\,\\frac{\\partial v}{\\partial u}"),
    text("D.chain.why"),
    figure("chain"),
    text("D.chain.course"),
    lesson("D3"),
    text("D.paths"),
    formula(
      "\\frac{\\partial c}{\\partial u} = \\frac{\\partial c}{\\partial v_1}\\,\\frac{\\partial v_1}{\\partial u} + \\frac{\\partial c}{\\partial v_2}\\,\\frac{\\partial v_2}{\\partial u}",
    ),
    text("D.paths.why"),
    figure("paths"),
    lesson("D4"),
    text("D.exp"),
    formula("e^{a + b} = e^a e^b, \\qquad (e^x)' = e^x, \\qquad (e^{-x})' = -e^{-x}"),
    text("D.log"),
    formula(
      "\\log(ab) = \\log a + \\log b, \\qquad \\log\\frac{a}{b} = \\log a - \\log b, \\qquad (\\log x)' = \\frac{1}{x}",
    ),
    text("D.log.key"),
    figure("logarithm"),
    lesson("D5"),
    text("D.sigmoid"),
    formula("g'(x) = \\frac{e^{-x}}{(1 + e^{-x})^2} = \\frac{1}{1 + e^{-x}} \\cdot \\frac{e^{-x}}{1 + e^{-x}}"),
    text("D.sigmoid.step"),
    formula("1 - g(x) = \\frac{1 + e^{-x}}{1 + e^{-x}} - \\frac{1}{1 + e^{-x}} = \\frac{e^{-x}}{1 + e^{-x}}"),
    text("D.sigmoid.read"),
    figure("sigmoid"),
    lesson("D6"),
    text("D.sum"),
    formula("\\tau_k = \\sum_{j=0}^{2} z_{jk}\\,U_j = z_{0k}\\,U_0 + z_{1k}\\,U_1 + z_{2k}\\,U_2"),
    text("D.sum.letters"),
    text("D.sum.factor"),
    lesson("D7"),
    text("D.matrix"),
    formula("(M v)_j = \\sum_k M_{jk}\\,v_k"),
    text("D.matrix.shape"),
    figure("matrix"),
  ],
  F: [
    text("F.intro"),
    heading("F.input.heading"),
    text("F.input"),
    equation("F1"),
    heading("F.hidden.heading"),
    text("F.sigma"),
    equation("F2"),
    byHand("F2"),
    text("F.U"),
    equation("F3"),
    byHand("F3"),
    figure("neuron"),
    figure("sigmoid"),
    heading("F.output.heading"),
    text("F.tau"),
    equation("F4"),
    byHand("F4"),
    text("F.fork"),
    text("F.sigmoid"),
    equation("F5a"),
    byHand("F5a"),
    text("F.softmax"),
    equation("F5b"),
    byHand("F5b"),
    addedRemark("R4"),
    heading("F.keep.heading"),
    text("F.keep"),
  ],
  A: [
    text("A.intro"),
    heading("A.cost.heading"),
    text("A.cost"),
    equation("A1"),
    byHand("A1"),
    heading("A.deltaOut.heading"),
    text("A.links"),
    equation("A2"),
    text("A.deltaOut"),
    equation("A3"),
    byHand("A3"),
    text("A.deltaOut.read"),
    addedRemark("R5"),
    heading("A.deltaHid.heading"),
    text("A.through"),
    equation("A4"),
    figure("tenPaths"),
    text("A.deltaHid"),
    equation("A5"),
    byHand("A5"),
    text("A.deltaHid.read"),
    remark("R3"),
    heading("A.gradient.heading"),
    text("A.gradient"),
    equation("A6"),
    byHand("A6"),
    text("A.gradient.read"),
    figure("outerProduct"),
    text("A.gradient.zero"),
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
    byHand("A9"),
    figure("correction"),
    aside("A.descent"),
    text("A.end"),
  ],
  B: [
    text("B.intro"),
    heading("B.softmax.heading"),
    text("B.softmax"),
    equation("B1"),
    byHand("B1"),
    heading("B.cost.heading"),
    text("B.cost"),
    equation("B2"),
    byHand("B2"),
    addedRemark("R7"),
    text("B.log"),
    equation("B3"),
    figure("surprise"),
    aside("B.likelihood"),
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
    byHand("B7"),
    text("B.deltaOut.read"),
    aside("B.pairing"),
    heading("B.deltaHid.heading"),
    text("B.through"),
    equation("B8"),
    figure("tenPaths"),
    text("B.deltaHid"),
    equation("B9"),
    byHand("B9"),
    heading("B.correction.heading"),
    text("B.gradient"),
    equation("B10"),
    byHand("B10"),
    text("B.batch"),
    equation("B11"),
    remark("R2"),
    text("B.correction"),
    equation("B12"),
    byHand("B12"),
    figure("correction"),
    heading("B.conclusion.heading"),
    text("B.conclusion"),
    { kind: "comparison" },
  ],
  M: [
    text("M.intro"),
    phase("M1"),
    phase("M2"),
    addedRemark("R6"),
    phase("M3"),
    heading("M.order.heading"),
    text("M.order"),
    text("M.again"),
    heading("M.small.heading"),
    algorithm("M.small"),
    heading("M.program.heading"),
    program("M.program"),
  ],
  G: [
    text("G.intro"),
    text("G.ends"),
    aside("G.half"),
    heading("G.forward.heading"),
    text("G.forward"),
    equation("G1"),
    byHand("G1"),
    heading("G.output.heading"),
    text("G.output"),
    equation("G2"),
    byHand("G2"),
    aside("G.softmax"),
    remark("R1"),
    heading("G.back.heading"),
    text("G.paths"),
    equation("G3"),
    text("G.link"),
    equation("G4"),
    text("G.delta"),
    equation("G5"),
    byHand("G5"),
    text("G.recurrence"),
    { kind: "depth" },
    heading("G.gradient.heading"),
    aside("G.gradient"),
    { kind: "equation", id: "G6", addition: true },
    byHand("G6"),
    heading("G.dictionary.heading"),
    text("G.dictionary"),
  ],
  P: [
    text("P.intro"),
    aside("P.conditions"),
    experiment("P1"),
    faultByHand("P1"),
    aside("P.start"),
    aside("P.equal"),
    faultByHand("equal"),
    experiment("P2"),
    faultByHand("P2"),
    experiment("P3"),
    faultByHand("P3"),
    experiment("P4"),
    faultByHand("P4"),
    experiment("P5"),
    faultByHand("P5"),
    experiment("P6"),
    faultByHand("P6"),
    heading("P.checklist.heading"),
    text("P.checklist"),
    { kind: "checklist" },
    text("P.end"),
    { kind: "compareLink" },
  ],
} as const satisfies Record<ChapterId, readonly Block[]>;

type BlockOf<Id extends ChapterId> = (typeof layout)[Id][number];

/** The equations that say themselves where in their chapter they stand. */
type OwnPlace = Extract<(typeof equations)[number], { readonly place: { readonly after: string } }>["id"];
type OwnKey<Id extends string> = `${Extract<OwnPlace, `${Id}${number}`>}.${"heading" | "text"}`;

const ownPlaces = allEquations.filter(({ place }) => place.after !== undefined);

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
  // A line keeps the box that works it out.
  const behind = before + (blocks[before + 1]?.kind === "byHand" ? 2 : 1);
  return blocks.toSpliced(
    behind,
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

/** The remarks that stand in a chapter. */
export type RemarkOf<Id extends ChapterId> = Extract<BlockOf<Id>, { readonly kind: "remark" }>["id"];

/** The keys of a chapter's headings, paragraphs and asides: what its prose must hold, no more and no less. */
export type TextKey<Id extends ChapterId = ChapterId> =
  | Extract<BlockOf<Id>, { readonly key: string }>["key"]
  | OwnKey<Id>;
