import { chapterConditions } from "../../course/faults/conditions.ts";
import { type Fault, standsIn } from "../../course/faults/faults.ts";
import type { ListedLine } from "../../course/program/listing.ts";
import { courseLabel } from "../../course/text/chapters.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { usePrograms } from "../../formulas/program/fetch-programs.ts";
import type { JudgedLine } from "../../formulas/program/line-choice.tsx";
import { ProgramBoundary } from "../../formulas/program/program-boundary.tsx";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { measured } from "./measured.ts";
import { tellers } from "./puzzle.ts";
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
  readonly program: GameProgram;
}

/** Whether it was that line, what the fault is, and which probe would have told it soonest. */
export function Verdict({ fault, answered, program }: VerdictProps) {
  const words = useWords(faultsWords);
  const { faults: prose } = useWords(courseProse);
  const language = useStore((state) => state.view.language);
  const { id, passage, told } = fault;
  const right = standsIn(fault, answered.equations);
  const place = courseLabel(passage.sigmoid);
  const found = tellers(id, measured);
  return (
    <>
      <h3>
        <span aria-hidden="true">{right ? "✓ " : "✗ "}</span>
        {!right ? words.lost(place) : inPassage(fault, answered) ? words.won : words.wonByOrder(place)}
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
      <h4>{words.soonest}</h4>
      <ul>
        {found.slice(0, 3).map(({ symptom, own, right: course, left }) => (
          <li key={symptom}>
            {words.symptomNames[symptom]}
            {words.colon}{" "}
            <span className="number">
              {words.both(symptomText(symptom, course[1], language), symptomText(symptom, own[1], language))}
            </span>
            . {words.stillPossible(left.length)}
          </li>
        ))}
      </ul>
      <p>
        <Sentence source={prose[id].check} chapter="P" />
      </p>
    </>
  );
}

/** The number of the line that was pointed to, and those of the lines where the fault is. */
function Numbers({ fault, answered, program }: VerdictProps) {
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
