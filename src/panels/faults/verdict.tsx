import { weightKinds } from "../../core/gradient-kinds.ts";
import { chapterConditions } from "../../course/faults/conditions.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { type Fault, standsIn } from "../../course/faults/faults.ts";
import { handLineEquations, lineOf } from "../../course/faults/hand-lines.ts";
import { pictures, seenIn } from "../../course/faults/look.ts";
import { statisticIds } from "../../course/faults/statistic.ts";
import { checkAgrees, curveSymptoms, handAgrees, type SymptomId, tells } from "../../course/faults/symptom.ts";
import type { ListedLine } from "../../course/program/listing.ts";
import { courseLabel } from "../../course/text/identifiers.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { faultsProse } from "../../formulas/faults-prose.ts";
import { usePrograms } from "../../formulas/program/fetch-programs.ts";
import type { JudgedLine } from "../../formulas/program/line-choice.tsx";
import { ProgramBoundary } from "../../formulas/program/program-boundary.tsx";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import type { Inspection } from "../../worker/protocol/programs.ts";
import { measured } from "./measured.ts";
import { pictureName } from "./picture-name.ts";
import { type Probe, type Teller, tellers } from "./puzzle.ts";
import { symptomText } from "./symptom-text.ts";
import type { FaultsWords } from "./words.fr.ts";
import { faultsWords } from "./words.ts";
import { WrongLines } from "./wrong-lines.tsx";

/** In which language the program is read. */
export const gamePrograms = ["numpy", "c"] as const;
export type GameProgram = (typeof gamePrograms)[number];

/** What is said of a line of the listing after an answer: the fault is here, the answer was here, or neither. */
export function judgedLine(
  fault: Fault,
  line: ListedLine,
  answered: ListedLine,
  words: FaultsWords["judged"],
): JudgedLine | null {
  const own = line.number === answered.number;
  if (inPassage(fault, line)) return { right: true, said: own ? words.own : words.right };
  if (!own) return null;
  return standsIn(fault, line.equations) ? { right: true, said: words.order } : { right: false, said: words.wrong };
}

function inPassage({ passage }: Fault, { equations }: ListedLine): boolean {
  return equations.some((equation) => equation === passage.sigmoid);
}

interface VerdictProps {
  readonly fault: Fault;
  readonly answered: ListedLine;
  /** Whether it was the second line pointed to. */
  readonly second: boolean;
  readonly program: GameProgram;
  readonly made: readonly Probe[];
  /** What there was to see; null where it has not come. */
  readonly seen: Seen | null;
}

/** What is seen of the program in the game, and of the right one. */
interface Seen {
  readonly own: Inspection;
  readonly course: Inspection;
}

/** Whether it was that line, what the fault is, what the looks made said, and which one would have told it soonest. */
export function Verdict({ fault, answered, second, program, made, seen }: VerdictProps) {
  const words = useWords(faultsWords);
  const prose = useWords(faultsProse);
  const { id, passage, told } = fault;
  const right = standsIn(fault, answered.equations);
  const place = courseLabel(passage.sigmoid);
  const found = tellers(id, measured);
  return (
    <>
      <h3>
        <span aria-hidden="true">{right ? "✓ " : "✗ "}</span>
        {!right
          ? words.lost(place)
          : inPassage(fault, answered)
            ? second
              ? words.wonAgain
              : words.won
            : words.wonByOrder(place)}
      </h3>
      <ProgramBoundary>
        <Numbers fault={fault} answered={answered} program={program} />
      </ProgramBoundary>
      <p>
        <strong>
          <Sentence source={prose[id].name} chapter="P" />.
        </strong>{" "}
        <Sentence source={prose[id].does} chapter="P" /> <CourseLink id={told} />
      </p>
      <WrongLines fault={id} conventions={chapterConditions.conventions} />
      <h4>{words.spent}</h4>
      {made.length === 0 && <p>{words.noneSpent}</p>}
      <ul>
        {made.map((probe, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a look is its place
          <Spent key={n} probe={probe} fault={id} seen={seen} />
        ))}
      </ul>
      <h4>{words.soonest}</h4>
      <ul>
        {found.slice(0, 3).map((teller) => (
          <Told key={teller.symptom} fault={id} teller={teller} seen={seen} />
        ))}
      </ul>
      <p>
        <Sentence source={prose[id].check} chapter="P" />
      </p>
    </>
  );
}

/** One look that was made, and what it said. */
function Spent({ probe, fault, seen }: { readonly probe: Probe; readonly fault: FaultId; readonly seen: Seen | null }) {
  const words = useWords(faultsWords);
  const name = useLookName();
  if (seen === null) return null;
  return (
    <li>
      {name(probe)}
      {words.colon} {words.spentSaid[probe.kind][saidBy(probe, fault, seen)]}
    </li>
  );
}

/** Whether a look showed the fault. */
function saidBy(probe: Probe, fault: FaultId, { own, course }: Seen): "agrees" | "disagrees" {
  const shown = (): boolean => {
    switch (probe.kind) {
      case "curves":
        return curveSymptoms.some((symptom) =>
          tells(symptom, measured.faults[fault][symptom], measured.right[symptom]),
        );
      case "tensor": {
        const [ours, theirs] = [own.look.pictures[probe.place]?.values, course.look.pictures[probe.place]?.values];
        return ours?.some((value, n) => Math.abs(value - (theirs?.[n] ?? value)) > 1e-12) ?? false;
      }
      case "check":
        return own.check[probe.weights].error >= checkAgrees;
      case "hand":
        return own.look.lines[probe.line].difference >= handAgrees;
    }
  };
  return shown() ? "disagrees" : "agrees";
}

/** A look as the menus name it. */
function useLookName(): (probe: Probe) => string {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  return (probe) => {
    switch (probe.kind) {
      case "curves":
        return words.probes.curves;
      case "tensor": {
        const tensor = pictures[probe.place];
        const name = tensor === undefined ? "" : pictureName(tensor, words, language);
        return `${words.probes.tensor} (${name})`;
      }
      case "check":
        return `${words.probes.check} (${words.kinds[probe.weights]})`;
      case "hand":
        return `${words.probes.hand} (${words.lines[probe.line]}, ${courseLabel(handLineEquations[probe.line])})`;
    }
  };
}

/** The look by which a symptom is seen; null where a fault has no line to work out by hand. */
function probeOf(symptom: SymptomId, fault: FaultId): Probe | null {
  if (symptom === "by-hand") {
    const line = lineOf(fault);
    return line === null ? null : { kind: "hand", line };
  }
  const weights = weightKinds.find((kind) => `check-${kind}` === symptom);
  if (weights !== undefined) return { kind: "check", weights };
  const statistic = statisticIds.find((one) => one === symptom);
  if (statistic === undefined || statistic === "by-hand") return { kind: "curves" };
  const { symbol, as } = seenIn[statistic];
  return { kind: "tensor", place: pictures.findIndex((one) => one.symbol === symbol && one.as === as) };
}

interface ToldProps {
  readonly fault: FaultId;
  readonly teller: Teller;
  readonly seen: Seen | null;
}

/** A look that would have told the fault, with this puzzle's numbers where they were computed, and what it leaves possible. */
function Told({ fault, teller: { symptom, own, right, left, names }, seen }: ToldProps) {
  const words = useWords(faultsWords);
  const name = useLookName();
  const language = useStore((state) => state.view.language);
  const probe = probeOf(symptom, fault);
  if (probe === null || seen === null) return null;
  const text = (value: number | undefined): string => numberText(value, { digits: 4, language });
  const numbers = (): string => {
    if (probe.kind === "hand") {
      const { cell } = seen.own.look.lines[probe.line];
      return words.byHand(text(cell?.program), text(cell?.course));
    }
    if (probe.kind === "check") {
      const { analytic, quotient } = seen.own.check[probe.weights];
      return words.checked(text(analytic), text(quotient));
    }
    const statistic = statisticIds.find((one) => one === symptom);
    const [ours, theirs] =
      statistic === undefined
        ? [own[1], right[1]]
        : [seen.own.look.numbers[statistic], seen.course.look.numbers[statistic]];
    const both = words.both(symptomText(symptom, theirs, language), symptomText(symptom, ours, language));
    const origin = statistic === undefined ? ` (${words.medians(String(measured.seeds))})` : "";
    return `${words.symptomNames[symptom]}${words.colon} ${both}${origin}.`;
  };
  return (
    <li>
      <strong>{name(probe)}</strong>. <span className="number">{numbers()}</span>
      <br />
      {names && `${words.namesLine} `}
      {probe.kind === "hand" ? words.stillPossibleInLine(left.length) : words.stillPossible(left.length)}
    </li>
  );
}

/** The number of the line that was pointed to, and those of the lines where the fault is. */
function Numbers({ fault, answered, program }: Pick<VerdictProps, "fault" | "answered" | "program">) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const { programListing } = usePrograms();
  const numbers = programListing(program, "one-hidden", language)
    .filter((line) => inPassage(fault, line))
    .map(({ number }) => number);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return null;
  return <p className="number">{words.numbered(String(answered.number), [first, last])}</p>;
}
