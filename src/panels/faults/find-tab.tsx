import { useEffect, useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { type WeightKind, weightKinds } from "../../core/gradient-kinds.ts";
import { type LineName, lineNames } from "../../core/line-check.ts";
import { chapterConditions } from "../../course/faults/conditions.ts";
import { pictures } from "../../course/faults/look.ts";
import type { ListedLine } from "../../course/program/listing.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { courseLabel } from "../../course/text/chapters.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { ProgramLineChoice } from "../../formulas/program/program-line-choice.tsx";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { controlPrograms, inspectProgram, runPrograms } from "../../store/faults.ts";
import { goTo } from "../../store/preferences.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Inspection } from "../../worker/protocol.ts";
import { measured } from "./measured.ts";
import { largestSeed, pageText } from "./page.ts";
import { extentOf, Picture } from "./picture.tsx";
import { ProgramCurves } from "./program-curves.tsx";
import { hiddenFault, type Level, levels, probes, tellers } from "./puzzle.ts";
import { symptomText } from "./symptom-text.ts";
import { faultsWords } from "./words.ts";
import { WrongLines } from "./wrong-lines.tsx";

/** What a reader has looked at, in order. */
type Probe =
  | { readonly kind: "curves" }
  | { readonly kind: "tensor"; readonly place: number }
  | { readonly kind: "check"; readonly weights: WeightKind }
  | { readonly kind: "hand"; readonly line: LineName };

/** In which language the program is read. */
const programs = ["numpy", "c"] as const;

const kinds = ["curves", "tensor", "check", "hand"] as const satisfies readonly Probe["kind"][];

/** Find the bug: a network trained by a program with one hidden fault, a few probes, and one line to point to. */
export function FindTab({ level, seed }: { readonly level: Level; readonly seed: number }) {
  const words = useWords(faultsWords);
  const { id } = useMemo(() => hiddenFault(level, seed, measured), [level, seed]);
  const ready = useStore((state) => state.digits.available.train >= chapterConditions.samples);
  const [seen, setSeen] = useState<{ readonly own: Inspection; readonly course: Inspection } | null>(null);
  const [made, setMade] = useState<readonly Probe[]>([]);
  const [program, choose] = useState<(typeof programs)[number]>("numpy");
  const [pointed, point] = useState<ListedLine | null>(null);
  const [answered, answer] = useState<ListedLine | null>(null);
  useEffect(() => {
    if (!ready) return;
    const gone = new AbortController();
    void Promise.all([
      inspectProgram(id, chapterConditions, seed, gone.signal),
      inspectProgram("course", chapterConditions, seed, gone.signal),
    ]).then(([own, course]) => {
      if (own !== null && course !== null && !gone.signal.aborted) setSeen({ own, course });
    });
    return () => gone.abort();
  }, [id, seed, ready]);
  const left = probes[level] - made.length;
  const probe = (next: Probe): void => {
    if (left <= 0 || answered !== null) return;
    setMade([...made, next]);
    if (next.kind === "curves") {
      void runPrograms({ programs: ["course", id], conditions: chapterConditions, seed });
    }
  };
  return (
    <div className="faults-find">
      <div className="faults-desk faults-ask">
        <h2>{words.findTitle}</h2>
        {words.findLead.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Select
          label={words.level}
          options={levels.map((value) => ({ value: String(value), label: words.levels[value] }))}
          value={String(level)}
          onChange={(value) => open(levels.find((one) => String(one) === value) ?? level, seed)}
        />
        <p className="faults-small number">{words.puzzle(String(seed))}</p>
        <ProbeForm left={left} over={answered !== null} probe={probe} waiting={seen === null} />
      </div>
      <section className="faults-found faults-seen" aria-labelledby="faults-seen">
        <h3 id="faults-seen">{words.seenSoFar}</h3>
        {made.length === 0 && <p className="faults-small">{words.nothingSeen}</p>}
        <ol className="faults-probes">
          {made.map((one, n) => (
            // A probe is its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: probes are added at the end only
            <li key={n}>{seen !== null && <Finding probe={one} seen={seen} level={level} fault={id} />}</li>
          ))}
        </ol>
      </section>
      <div className="faults-desk faults-answer">
        <h3>{words.listing}</h3>
        <Choice
          label={words.written}
          options={programs.map((value) => ({ value, label: words.programs[value] }))}
          value={program}
          disabled={answered !== null}
          onChange={(value) => {
            choose(value);
            point(null);
          }}
        />
        <ProgramLineChoice
          label={words.listing}
          kind={program}
          replaced={null}
          only="tied"
          chosen={pointed?.number ?? null}
          onChoose={point}
          disabled={answered !== null}
        />
        <div className="faults-buttons">
          <Button look="primary" disabled={pointed === null || answered !== null} onClick={() => answer(pointed)}>
            {words.accuse}
          </Button>
          <Button
            onClick={() => {
              void controlPrograms("stop");
              open(level, 1 + Math.floor(Math.random() * largestSeed));
            }}
          >
            {words.another}
          </Button>
        </div>
        <section aria-label={words.verdict} role="status" className="faults-verdict">
          {answered !== null && <Verdict level={level} seed={seed} answered={answered} />}
        </section>
      </div>
    </div>
  );
}

function open(level: Level, seed: number): void {
  goTo("faults", pageText({ kind: "find", level, seed }));
}

interface ProbeFormProps {
  readonly left: number;
  /** Whether the line has been pointed to. */
  readonly over: boolean;
  readonly waiting: boolean;
  readonly probe: (probe: Probe) => void;
}

/** One probe of those that are left: which kind, and of what. */
function ProbeForm({ left, over, waiting, probe }: ProbeFormProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const [kind, choose] = useState<Probe["kind"]>("curves");
  const [place, setPlace] = useState("0");
  const [weights, setWeights] = useState<WeightKind>("w");
  const [line, setLine] = useState<LineName>("hiddenProductions");
  const made: Readonly<Record<Probe["kind"], Probe>> = {
    curves: { kind: "curves" },
    tensor: { kind: "tensor", place: Number(place) },
    check: { kind: "check", weights },
    hand: { kind: "hand", line },
  };
  return (
    <form
      className="faults-probe"
      onSubmit={(event) => {
        event.preventDefault();
        probe(made[kind]);
      }}
    >
      <Select
        label={words.probe}
        value={kind}
        options={kinds.map((value) => ({ value, label: words.probes[value] }))}
        onChange={choose}
      />
      {kind === "tensor" && (
        <Select
          label={words.which.tensor}
          value={place}
          options={pictures.map(({ symbol, as }, n) => ({
            value: String(n),
            label: words.pictures[as](symbolOf(symbol).label[language]),
          }))}
          onChange={setPlace}
        />
      )}
      {kind === "check" && (
        <Select
          label={words.which.check}
          value={weights}
          options={weightKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setWeights}
        />
      )}
      {kind === "hand" && (
        <Select
          label={words.which.hand}
          value={line}
          options={lineNames.map((value) => ({ value, label: words.lines[value] }))}
          onChange={setLine}
        />
      )}
      <div className="faults-buttons">
        <Button type="submit" disabled={left <= 0 || over || waiting}>
          {words.look}
        </Button>
        <span role="status" className="faults-small number">
          {waiting ? words.waiting : !over && words.probesLeft(left)}
        </span>
      </div>
    </form>
  );
}

interface FindingProps {
  readonly probe: Probe;
  readonly seen: { readonly own: Inspection; readonly course: Inspection };
  readonly level: Level;
  readonly fault: string;
}

/** What a probe has shown. */
function Finding({ probe, seen, level, fault }: FindingProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const running = useStore(({ programs }) => (programs?.plan.programs[1] === fault ? programs : null));
  const text = (value: number | undefined): string => numberText(value, { digits: 4, language });
  switch (probe.kind) {
    case "curves":
      return (
        <>
          <h4>{words.probes.curves}</h4>
          {running === null ? <p>{words.waiting}</p> : <ProgramCurves ones={running.ones} />}
        </>
      );
    case "tensor": {
      const wanted = pictures[probe.place];
      const own = seen.own.look.pictures.find(({ symbol, as }) => symbol === wanted?.symbol && as === wanted.as);
      const course = seen.course.look.pictures.find(({ symbol, as }) => symbol === wanted?.symbol && as === wanted.as);
      if (own === undefined || course === undefined) return null;
      const beside = level === 1;
      const extent = beside ? Math.max(extentOf(own.values), extentOf(course.values)) : extentOf(own.values);
      return (
        <>
          <h4>{words.pictures[own.as](symbolOf(own.symbol).label[language])}</h4>
          <div className="faults-pair">
            <div>
              <h5>{words.thisProgram}</h5>
              <Picture picture={own} extent={extent} of={words.thisProgram} />
            </div>
            {beside && (
              <div>
                <h5>{words.rightProgram}</h5>
                <Picture picture={course} extent={extent} of={words.rightProgram} />
              </div>
            )}
          </div>
        </>
      );
    }
    case "check": {
      const { analytic, quotient, error } = seen.own.check[probe.weights];
      return (
        <>
          <h4>{words.checkOf(words.kinds[probe.weights])}</h4>
          <p className="number">{words.checked(text(analytic), text(quotient))}</p>
          <p>{error < 1e-3 ? words.agrees : words.disagrees}</p>
        </>
      );
    }
    case "hand": {
      const { cell, difference } = seen.own.look.lines[probe.line];
      return (
        <>
          <h4>{words.handOf(words.lines[probe.line])}</h4>
          {cell !== null && <p className="number">{words.byHand(text(cell.program), text(cell.course))}</p>}
          <p>{difference < 1e-9 ? words.agrees : words.disagrees}</p>
        </>
      );
    }
  }
}

interface VerdictProps {
  readonly level: Level;
  readonly seed: number;
  readonly answered: ListedLine;
}

/** Whether it was that line, what the fault is, and which probe would have told it soonest. */
function Verdict({ level, seed, answered }: VerdictProps) {
  const words = useWords(faultsWords);
  const { faults: prose } = useWords(courseProse);
  const language = useStore((state) => state.view.language);
  const { id, passage, told } = hiddenFault(level, seed, measured);
  const right = answered.equations.some((equation) => equation === passage.sigmoid);
  const found = tellers(id, measured);
  return (
    <>
      <h3>
        <span aria-hidden="true">{right ? "✓ " : "✗ "}</span>
        {right ? words.won : words.lost(courseLabel(passage.sigmoid))}
      </h3>
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
