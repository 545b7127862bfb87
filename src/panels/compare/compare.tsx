import { type ComponentType, useEffect, useMemo, useRef } from "react";
import { Choice } from "../../controls/choice.tsx";
import { usePageTitle } from "../../controls/page-title.ts";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { imageColumns } from "../../course/algebra/index-values.ts";
import { comparison } from "../../course/equations/comparison.ts";
import { costLetter } from "../../course/equations/equation.ts";
import { cellValue, symbolOf } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { Formula } from "../../formulas/formula.tsx";
import { afterPaint, chapterLeft } from "../../formulas/go-to-course.ts";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import { linkWords } from "../../formulas/link-words.ts";
import { PageLink } from "../../formulas/page-link.tsx";
import { equationWords } from "../../formulas/words.ts";
import { sideOf } from "../../setup/setup.ts";
import { comparePage, type Face } from "../../setup/view.ts";
import { ExamplePicker } from "../../stage/drawing/example-picker.tsx";
import { SideSwitch } from "../../stage/drawing/side-switch.tsx";
import { SamplePicker } from "../../stage/sample-picker.tsx";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { shownRow } from "../../store/network/small-network.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { turnPage } from "../../store/view/view-changes.ts";
import { useListedNumbers } from "../../store/words/listed-numbers.ts";
import { CompareRow, isOfStep, rowHeading } from "./compare-row.tsx";
import { Race } from "./race.tsx";
import { SureAndWrongPanel } from "./sure-and-wrong-panel.tsx";
import { compareWords } from "./words.ts";
import "./compare.css";

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

interface CompareProps {
  /** The way to the other pages of the course, given by the page. */
  readonly Nav: ComponentType<{ readonly page: typeof comparePage }>;
}

/** The line of backpropagation that differs, and the others. */
const [changed, others] = [
  comparison.filter(({ relation }) => relation === "backward"),
  comparison.filter(({ relation }) => relation !== "backward"),
];

/** A and B face to face: the derivations aligned line by line, with the numbers of both on the same weights and sample. */
export function Compare({ Nav }: CompareProps) {
  const words = useWords(compareWords);
  const links = useWords(linkWords);
  const { labels } = useWords(courseProse);
  const { faces: faceNames } = useWords(equationWords);
  const face = useStore((state) => state.view.face);
  const traces = useStore((state) => state.traces);
  const side = useStore((state) => sideOf(state.setup));
  const page = useRef<HTMLElement>(null);
  usePageTitle([links.compareTitle]);
  useLinkedSymbols(page);
  useStepInView();
  const one = traces !== null && depth(traces.sigmoid.spec) === 2;
  const known = traces?.sigmoid.samples[0]?.backward != null;
  const note = traces === null ? words.waiting : !one ? words.otherDepth : known ? null : words.noTruth;
  return (
    <article ref={page} className="compare" aria-labelledby="compare-title">
      <div className="compare-head-row">
        <Nav page={comparePage} />
        <PageLink page={chapterLeft()} className="compare-back">
          {words.back}
        </PageLink>
      </div>
      <header className="compare-head">
        <h2 id="compare-title">{links.compareTitle}</h2>
        <p className="compare-intro">{words.intro}</p>
        <div className="compare-controls">
          {traces !== null && <Digit trace={traces.sigmoid} />}
          <SideSwitch />
          {side === "small" ? <ExamplePicker /> : <SamplePicker />}
          <Choice
            label={words.face}
            labelHidden
            options={faces.map((value) => ({ value, label: faceNames[value] }))}
            value={face}
            onChange={turnPage}
          />
        </div>
        {note !== null && (
          <p className="compare-missing" role="status">
            {note}
          </p>
        )}
      </header>
      <div className="compare-columns" aria-hidden="true">
        <p className="compare-variant" data-variant="A">
          {labels.variantA}
        </p>
        <p className="compare-variant" data-variant="B">
          {labels.variantB}
        </p>
      </div>
      {changed.map((row) => (
        <CompareRow key={row.key} row={row} traces={one ? traces : null} />
      ))}
      {traces !== null && <SureAndWrongPanel traces={traces} />}
      <h3 className="compare-all">{words.others}</h3>
      {others.map((row) => (
        <CompareRow key={row.key} row={row} traces={one ? traces : null} folds />
      ))}
      <Race traces={traces} />
      <BothReadout />
    </article>
  );
}

/** The step that is gone to comes into view: its first row, once it has opened. */
function useStepInView(): void {
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const { step } = state.view;
        const row = comparison.find((one) => isOfStep(one, step));
        if (step === before.view.step || row === undefined || !state.following) return;
        afterPaint(() => {
          const heading = document.getElementById(rowHeading(row.key));
          const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
          heading?.closest(".compare-row")?.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
        });
      }),
    [],
  );
}

/** The digit that both variants see. */
function Digit({ trace }: { readonly trace: Trace }) {
  const words = useWords(compareWords);
  const pass = trace.samples[0];
  const y = useStore(({ setup: { source } }) => (source.kind === "table" ? shownRow(source).y : null));
  const listed = useListedNumbers();
  const image = useMemo(() => Uint8Array.from(pass?.forward.x.slice(1) ?? [], (x) => Math.round(255 * x)), [pass]);
  if (y !== null) return <span className="number">{words.expected(listed(y))}</span>;
  return (
    <span className="compare-digit">
      <Thumbnail image={image} columns={imageColumns(trace.spec)} />
      <span className="number">{words.digit(pass?.backward?.label)}</span>
    </span>
  );
}

/** The cell looked at, or held, in A and in B. */
function BothReadout() {
  const words = useWords(compareWords);
  const cell = useStore((state) => state.focus ?? state.view.pinned);
  const traces = useStore((state) => state.traces);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const text = (value: number | undefined): string => numberText(value, { digits, language });
  if (cell === null || traces === null) return <p className="compare-readout">{words.readoutEmpty}</p>;
  const tex = symbolOf(cell.symbol).tex(cell.indices.map(String), { letter: costLetter("F", "sigmoid"), sample: null });
  return (
    <p className="compare-readout number">
      <span className="visually-hidden">{words.readout}</span>
      <Formula tex={tex} />
      <span>A = {text(cellValue(traces.sigmoid, cell))}</span>
      <span>B = {text(cellValue(traces.softmax, cell))}</span>
    </p>
  );
}
