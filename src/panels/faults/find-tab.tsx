import { useEffect, useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { type WeightKind, weightKinds } from "../../core/gradient-kinds.ts";
import { type LineCell, type LineName, lineNames } from "../../core/line-check.ts";
import { chapterConditions } from "../../course/faults/conditions.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { standsIn } from "../../course/faults/faults.ts";
import { cellOfLine, handLineEquations } from "../../course/faults/hand-lines.ts";
import { pictures } from "../../course/faults/look.ts";
import type { ListedLine } from "../../course/program/listing.ts";
import type { Cell, SymbolId } from "../../course/symbols/cell.ts";
import { cellOfWeight } from "../../course/symbols/weight-cells.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { imageSide, readerSizes } from "../../digits/mnist-sizes.ts";
import { MathName } from "../../formulas/math-name.tsx";
import type { JudgedLine } from "../../formulas/program/line-choice.tsx";
import { ProgramLineChoice } from "../../formulas/program/program-line-choice.tsx";
import { CourseLink } from "../../formulas/sentence.tsx";
import { anySeed } from "../../setup/short-seed.ts";
import { controlPrograms, inspectProgram, runPrograms } from "../../store/runs/faults.ts";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import type { Inspection } from "../../worker/protocol/programs.ts";
import { measured } from "./measured.ts";
import { pageText } from "./page.ts";
import { Picture, scaleOf } from "./picture.tsx";
import { pictureName } from "./picture-name.ts";
import { ProgramCurves } from "./program-curves.tsx";
import { hiddenFault, type Level, levels, type Probe, probes } from "./puzzle.ts";
import { useRun } from "./use-run.ts";
import { type GameProgram, gamePrograms, judgedLine, Verdict } from "./verdict.tsx";
import { faultsWords } from "./words.ts";

const kinds = ["curves", "tensor", "check", "hand"] as const satisfies readonly Probe["kind"][];

interface FindTabProps {
  readonly level: Level;
  readonly seed: number;
  /** In which language the program is read: one puzzle's choice is the next one's. */
  readonly program: GameProgram;
  readonly choose: (program: GameProgram) => void;
}

/** Find the fault: a network trained by a program with one hidden fault, a few probes, and one line to point to. */
export function FindTab({ level, seed, program, choose }: FindTabProps) {
  const words = useWords(faultsWords);
  const fault = useMemo(() => hiddenFault(level, seed, measured), [level, seed]);
  const { id } = fault;
  const ready = useStore((state) => state.digits.available.train >= chapterConditions.samples);
  const [seen, setSeen] = useState<{ readonly own: Inspection; readonly course: Inspection } | null>(null);
  const [made, setMade] = useState<readonly Probe[]>([]);
  const [pointed, point] = useState<ListedLine | null>(null);
  // The first line pointed to in vain: there is a second try.
  const [vain, miss] = useState<ListedLine | null>(null);
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
      void runPrograms({ programs: ["course", id], conditions: chapterConditions, seed, asker: "game" });
    }
  };
  const accuse = (): void => {
    if (pointed === null) return;
    if (vain !== null || standsIn(fault, pointed.equations)) answer(pointed);
    else miss(pointed);
  };
  const judge = (line: ListedLine): JudgedLine | null => {
    const judged = answered === null ? null : judgedLine(fault, line, answered, words.judged);
    if (judged !== null || line.number !== vain?.number) return judged;
    return { right: false, said: words.judged.wrong };
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
        {level === 1 && <p className="faults-small">{words.mayBeStart}</p>}
        <p className="faults-small number">{words.puzzle(String(seed))}</p>
        <ProbeForm left={left} over={answered !== null} probe={probe} waiting={seen === null} />
      </div>
      <div className="faults-side">
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
        <section aria-label={words.verdict} role="status" className="faults-verdict">
          {answered !== null ? (
            <Verdict
              fault={fault}
              answered={answered}
              second={vain !== null}
              program={program}
              made={made}
              seen={seen}
            />
          ) : (
            vain !== null && <h3>{words.oneMoreTry(String(vain.number))}</h3>
          )}
        </section>
      </div>
      <div className="faults-desk faults-answer">
        <h3>{words.listing}</h3>
        <Choice
          label={words.written}
          options={gamePrograms.map((value) => ({ value, label: words.programs[value] }))}
          value={program}
          disabled={answered !== null || vain !== null}
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
          {...((answered ?? vain) !== null && { judge })}
        />
        <div className="faults-buttons">
          <Button
            look="primary"
            disabled={pointed === null || pointed.number === vain?.number || answered !== null}
            onClick={accuse}
          >
            {words.accuse}
          </Button>
          {vain !== null && answered === null && <Button onClick={() => answer(vain)}>{words.giveUp}</Button>}
          <Button
            onClick={() => {
              void controlPrograms("stop");
              open(level, anySeed());
            }}
          >
            {words.another}
          </Button>
        </div>
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
          options={pictures.map((tensor, n) => ({
            value: String(n),
            label: pictureName(tensor, words, language),
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

/** The network of the game. */
const sizes = readerSizes([chapterConditions.hidden]);

function named({ symbol, indices }: Cell): { readonly symbol: SymbolId; readonly at: readonly number[] } {
  return { symbol, at: indices };
}

/** Which number a hand calculation has worked out, and of which image. */
function CellName({ line, cell }: { readonly line: LineName; readonly cell: LineCell }) {
  const words = useWords(faultsWords);
  const pixel = line === "input" && cell.place > 0 ? cell.place - 1 : null;
  return (
    <>
      <MathName {...named(cellOfLine(line, cell, sizes))} />,{" "}
      {cell.sample === null ? words.ofBatch : words.ofImage(String(cell.sample + 1))}
      {pixel !== null && `, ${words.pixel(String(Math.floor(pixel / imageSide) + 1), String((pixel % imageSide) + 1))}`}
    </>
  );
}

interface FindingProps {
  readonly probe: Probe;
  readonly seen: { readonly own: Inspection; readonly course: Inspection };
  readonly level: Level;
  readonly fault: FaultId;
}

/** What a probe has shown. */
function Finding({ probe, seen, level, fault }: FindingProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const running = useRun(fault, "game");
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
      const scale = scaleOf(beside ? [own, course] : [own]);
      return (
        <>
          <h4>{pictureName(own, words, language)}</h4>
          <div className="faults-pair">
            <div>
              <h5>{words.thisProgram}</h5>
              <Picture picture={own} scale={scale} of={words.thisProgram} />
            </div>
            {beside && (
              <div>
                <h5>{words.rightProgram}</h5>
                <Picture picture={course} scale={scale} of={words.rightProgram} />
              </div>
            )}
          </div>
          {!beside && <p className="faults-small">{words.rightHidden}</p>}
        </>
      );
    }
    case "check": {
      const { analytic, quotient, error, index } = seen.own.check[probe.weights];
      return (
        <>
          <h4>
            {words.checkOf(words.kinds[probe.weights])}
            {index !== null && (
              <>
                , <MathName {...named(cellOfWeight("batchGradient", index, sizes))} />
              </>
            )}
          </h4>
          <p className="number">{words.checked(text(analytic), text(quotient))}</p>
          <p>{error < 1e-3 ? words.agrees : words.disagrees}</p>
        </>
      );
    }
    case "hand": {
      const { cell, difference } = seen.own.look.lines[probe.line];
      return (
        <>
          <h4>
            {words.handOf(words.lines[probe.line])} (<CourseLink id={handLineEquations[probe.line]} />)
          </h4>
          {cell !== null && <p className="faults-small number">{<CellName line={probe.line} cell={cell} />}</p>}
          {cell !== null && <p className="number">{words.byHand(text(cell.program), text(cell.course))}</p>}
          <p>{difference < 1e-9 ? words.agrees : words.disagrees}</p>
        </>
      );
    }
  }
}
