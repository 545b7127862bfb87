import { scaleLinear, scaleLog } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { untranslated } from "./untranslated.ts";
import "./figures.css";
import { type Curve, CurveLayer } from "./curve-layer.tsx";
import { CurveLegend } from "./curve-legend.tsx";
import { type AxisKind, valueRange, wholeDomain } from "./curve-range.ts";
import { nearestPoint } from "./decimation.ts";
import { PlotAxes, plotMargin } from "./plot-axes.tsx";
import { type Domain, domainAfterKey, zoomed } from "./plot-domain.ts";
import { useWidth } from "./use-width.ts";

interface LineChartProps {
  readonly label: string;
  /** A new array (or new points) whenever there is more to draw; x in ascending order. */
  readonly curves: readonly Curve[];
  readonly yKind?: AxisKind;
  /** The part of x shown; null shows all and follows as it grows. */
  readonly domain?: Domain | null;
  /** Zoom asked for by dragging, pinching (or Control and wheel), +, −, 0, Shift and arrows, or a double click (null: all). */
  readonly onDomain?: ((domain: Domain | null) => void) | undefined;
  /** Values at the ends of y; by default those of the curves shown. */
  readonly range?: Domain | undefined;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Upright lines with a name: checkpoints, ends of epochs. */
  readonly marks?: readonly { readonly x: number; readonly name: string }[];
  /** Height of the whole chart without its legend, in CSS pixels. */
  readonly height?: number;
  readonly summary?: ReactNode;
}

/**
 * Curves over samples seen, several runs together. The plot is one tab stop, a slider along x: the arrow keys move the
 * cursor and a screen reader says the curves' values there.
 */
export function LineChart({
  label,
  curves,
  yKind = "linear",
  domain = null,
  onDomain,
  range,
  xLabel,
  yLabel,
  formatX,
  formatY,
  marks = [],
  height = 240,
  summary,
}: LineChartProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 560);
  const inner = {
    width: Math.max(40, width - plotMargin.left - plotMargin.right),
    height: height - plotMargin.top - plotMargin.bottom,
  };
  const [cursor, setCursor] = useState<number | null>(null);
  const [dragged, setDragged] = useState<Domain | null>(null);

  const whole = useMemo(() => wholeDomain(curves.map(({ points }) => points)), [curves]);
  const [low, high] = domain ?? whole;
  const [floor, ceiling] = range ?? [];
  const { x, y, shown } = useMemo(() => {
    const view: Domain = [low, high];
    const given: Domain | null = floor === undefined || ceiling === undefined ? null : [floor, ceiling];
    const values =
      given ??
      valueRange(
        curves.map(({ points }) => points),
        view,
        yKind,
      );
    const upright = yKind === "log" ? scaleLog() : scaleLinear();
    return {
      shown: view,
      x: scaleLinear().domain(view).range([0, inner.width]),
      y: upright.domain(values).range([inner.height, 0]),
    };
  }, [curves, low, high, floor, ceiling, yKind, inner.width, inner.height]);

  const positions = curves.map(({ points }) => (cursor === null ? points.x.length - 1 : nearestPoint(points, cursor)));
  const read = cursor ?? whole[1];
  const sentence = [
    `${xLabel} ${formatX(read)}`,
    ...curves.map(({ name, points }, n) => `${name} ${formatY(points.y[positions[n] ?? -1] ?? Number.NaN)}`),
  ].join("; ");

  useWheelZoom(plot, (factor, share) => {
    onDomain?.(orAll(zoomed(shown, factor, low + share * (high - low), whole), whole));
  });

  const valueUnder = (event: PointerEvent<HTMLElement>): number => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - bounds.left) / bounds.width));
    return low + share * (high - low);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const view =
      event.ctrlKey || event.metaKey || event.altKey ? null : domainAfterKey(shown, whole, event.key, event.shiftKey);
    if (view !== null && onDomain !== undefined) {
      event.preventDefault();
      onDomain(orAll(view, whole));
      return;
    }
    const at = cursorAfterKey(read, event.key, shown);
    if (at === null) return;
    event.preventDefault();
    setCursor(at);
  };
  const endDrag = (): void => {
    if (dragged === null) return;
    setDragged(null);
    const chosen: Domain = [Math.min(...dragged), Math.max(...dragged)];
    if (chosen[1] - chosen[0] > 0.01 * (high - low)) onDomain?.(chosen);
  };

  return (
    <div ref={wrapper} className="figure">
      <div className="line-chart" style={{ height }}>
        <svg {...untranslated} className="figure-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <g transform={`translate(${plotMargin.left} ${plotMargin.top})`}>
            <PlotAxes x={x} y={y} {...inner} yKind={yKind} {...{ xLabel, yLabel, formatX, formatY }} />
            {marks
              .filter((mark) => mark.x >= low && mark.x <= high)
              .map((mark) => (
                <g key={mark.x} transform={`translate(${x(mark.x)} 0)`}>
                  <line className="plot-mark" y2={inner.height} />
                  <text x={3} y={inner.height - 8}>
                    {mark.name}
                  </text>
                </g>
              ))}
          </g>
        </svg>
        <div
          ref={plot}
          className="line-chart-plot figure-focusable"
          style={{ left: plotMargin.left, top: plotMargin.top, ...inner }}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={read}
          aria-valuetext={sentence}
          onPointerMove={(event) => {
            const value = valueUnder(event);
            setCursor(value);
            if (dragged !== null) setDragged([dragged[0], value]);
          }}
          onPointerDown={(event) => {
            if (onDomain === undefined || event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            const value = valueUnder(event);
            setDragged([value, value]);
          }}
          onPointerUp={endDrag}
          onPointerCancel={() => setDragged(null)}
          onPointerLeave={() => setCursor(null)}
          onDoubleClick={() => onDomain?.(null)}
          onKeyDown={onKeyDown}
          onBlur={() => setCursor(null)}
        >
          <CurveLayer curves={curves} {...inner} domain={shown} x={x} y={y} />
          {cursor === null ? null : <span className="plot-cursor" style={{ left: x(cursor) }} />}
          {dragged === null ? null : (
            <span
              className="plot-selection"
              style={{ left: x(Math.min(...dragged)), width: Math.abs(x(dragged[1]) - x(dragged[0])) }}
            />
          )}
        </div>
      </div>
      <CurveLegend curves={curves} positions={positions} format={formatY} />
      {summary === undefined ? null : <div className="visually-hidden">{summary}</div>}
    </div>
  );
}

/** The whole domain is asked for as null, so that the view follows as the curves grow. */
function orAll(domain: Domain, whole: Domain): Domain | null {
  return domain[0] <= whole[0] && domain[1] >= whole[1] ? null : domain;
}

/** Where the arrow keys, Home and End move the cursor, in fiftieths of the view. */
function cursorAfterKey(cursor: number, key: string, [low, high]: Domain): number | null {
  const step = (high - low) / 50;
  const held = (value: number): number => Math.min(high, Math.max(low, value));
  if (key === "ArrowLeft") return held(cursor - step);
  if (key === "ArrowRight") return held(cursor + step);
  if (key === "Home") return low;
  return key === "End" ? high : null;
}

/** Control and wheel, which is also what a pinch on a touchpad sends; the plain wheel goes on scrolling the page. */
function useWheelZoom(
  element: { readonly current: HTMLElement | null },
  zoom: (factor: number, share: number) => void,
): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const bounds = target.getBoundingClientRect();
      latest.current(1.002 ** event.deltaY, (event.clientX - bounds.left) / bounds.width);
    };
    target.addEventListener("wheel", onWheel, { passive: false });
    return () => target.removeEventListener("wheel", onWheel);
  }, [element]);
}
