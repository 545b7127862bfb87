import { useEffect, useMemo, useRef, useState } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { isWeight } from "../../core/gradient-check.ts";
import { producersOf } from "../../course/algebra/graph.ts";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { cellValue, dimensions, isCellOf, symbolOf } from "../../course/symbols/symbols.ts";
import { courseCell, weightOf } from "../../course/symbols/weight-cells.ts";
import { Formula } from "../../formulas/formula.tsx";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import type { Face } from "../../setup/view.ts";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { pinBackTo, pinBefore, unpin } from "../../store/view/focus.ts";
import { currentIndices } from "../../store/view/indices.ts";
import { CellEquations } from "./cell-equations.tsx";
import { placeOf } from "./cell-place.ts";
import { ComputeLink } from "./compute-link.tsx";
import { LedgerView } from "./ledger-view.tsx";
import { LoupeContext, loupeScope, useLoupe } from "./loupe-context.ts";
import { ProofView } from "./proof-view.tsx";
import { SourceList } from "./source-list.tsx";
import { UseList } from "./use-list.tsx";
import { useLoupeFocus } from "./use-loupe-focus.ts";
import { loupeWords } from "./words.ts";
import "./loupe.css";

/**
 * The loupe: for the cell pinned, what it is, its equation, its sources and its uses; for a weight, the path of its
 * gradient and the proof by the cost. Sources and uses are followed cell by cell, with a trail to go back along.
 */
export function Loupe() {
  const words = useWords(loupeWords);
  const pinned = useStore((state) => state.view.pinned);
  const trace = useStore(shownTrace);
  const sample = useStore((state) => currentIndices(state).p);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  // Who points at a cell asks for a number; the page keeps its own face.
  const [face, turn] = useState<Face>("numbers");
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLinkedSymbols(root);
  useLoupeFocus(heading);
  const scope = useMemo(
    () => (trace === null ? null : loupeScope(trace, sample, { digits, language })),
    [trace, sample, digits, language],
  );
  return (
    <section ref={root} className="loupe" aria-label={words.loupe}>
      <header className="loupe-head">
        <h2 ref={heading} tabIndex={-1} className="loupe-title">
          {words.loupe}
        </h2>
        {pinned !== null && (
          <Button look="quiet" onClick={unpin} className="loupe-close">
            <span aria-hidden="true">× </span>
            <span className="loupe-close-text">{words.backToText}</span>
            <span className="loupe-close-alone">{words.close}</span>
          </Button>
        )}
      </header>
      {pinned === null ? (
        <p className="loupe-note">{words.empty}</p>
      ) : scope === null ? (
        <p className="loupe-note">{words.waiting}</p>
      ) : (
        <LoupeContext value={scope}>
          <Trail />
          {isCellOf(scope.trace, pinned, sample) ? (
            <Inspection key={cellKey(pinned)} cell={pinned} face={face} onFace={turn} />
          ) : (
            <p className="loupe-note">{words.absent}</p>
          )}
        </LoupeContext>
      )}
    </section>
  );
}

/** The cells pinned one after the other, each a button to go back to. */
function Trail() {
  const words = useWords(loupeWords);
  const trail = useStore((state) => state.view.trail);
  const { name, speech } = useLoupe();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer trail is scrolled to its end
  useEffect(() => {
    list.current?.scrollTo({ left: list.current.scrollWidth });
  }, [trail]);
  if (trail.length === 0) return null;
  return (
    <nav className="loupe-trail" aria-label={words.trail}>
      <IconButton label={words.back} look="quiet" onClick={pinBefore}>
        ←
      </IconButton>
      <ol ref={list} data-scrolls="">
        {trail.map((cell, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell may stand twice on the trail, its place is its name
          <li key={n}>
            <button
              type="button"
              className="trail-step"
              data-family={symbolOf(cell.symbol).family}
              aria-label={speech(cell)}
              onClick={() => pinBackTo(n)}
            >
              <span aria-hidden="true">
                <Formula tex={name(cell)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface InspectionProps {
  readonly cell: Cell;
  /** How its equations are shown. */
  readonly face: Face;
  readonly onFace: (face: Face) => void;
}

function Inspection({ cell, face, onFace }: InspectionProps) {
  const indices = useStore(currentIndices);
  const { trace } = useLoupe();
  const place = useMemo(() => {
    const found = weightOf(cell);
    return found !== null && isWeight(trace.spec, found) ? found : null;
  }, [cell, trace.spec]);
  const weight = useMemo((): Cell | null => {
    if (place === null) return null;
    return courseCell({ symbol: "W", indices: [place.layer, place.from, place.to] }, trace);
  }, [place, trace]);
  const producers = useMemo(() => producersOf(cell, trace, indices), [cell, trace, indices]);
  return (
    <>
      <Identity cell={cell} />
      <CellEquations cell={cell} producers={producers} face={face} onFace={onFace} />
      <ComputeLink cell={cell} />
      <SourceList cell={cell} indices={indices} />
      {place !== null && weight !== null && (
        <>
          <LedgerView place={place} />
          <ProofView place={place} weight={weight} />
        </>
      )}
      <UseList cell={cell} indices={indices} />
    </>
  );
}

/** What the cell is: its symbol, its value, its name, its place and the shape of the tensor it stands in. */
function Identity({ cell }: { readonly cell: Cell }) {
  const words = useWords(loupeWords);
  const { trace, sample, name, speech, text, style } = useLoupe();
  const symbol = symbolOf(cell.symbol);
  const value = cellValue(trace, cell, sample);
  const place = placeOf(cell, trace, words.place);
  const size = dimensions(trace, cell.symbol, cell.indices);
  const several = trace.samples.length > 1 && symbol.perSample;
  return (
    <div className="identity" data-family={symbol.family}>
      <p className="identity-value">
        <span className="visually-hidden">
          {speech(cell)} = {text(value)}
        </span>
        <span aria-hidden="true">
          <Formula tex={name(cell)} />
        </span>
        <span aria-hidden="true" className="number">
          = {text(value)}
        </span>
      </p>
      <p className="identity-name">
        <strong>{symbol.name[style.language]}</strong>
        {place !== "" && <> – {place}</>}
        {several && <> · {words.sample(cell.sample ?? sample)}</>}
      </p>
      {size.length > 0 && symbol.shape !== "" && (
        <p className="loupe-note">
          {words.shape} <Formula tex={symbol.shape} spoken /> = <span className="number">{size.join(" × ")}</span>
        </p>
      )}
    </div>
  );
}
