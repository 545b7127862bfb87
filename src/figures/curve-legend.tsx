import type { Curve } from "./curve-layer.tsx";

interface CurveLegendProps {
  readonly curves: readonly Curve[];
  /** The position of each curve's point that is read out; −1 for none. */
  readonly positions: readonly number[];
  readonly format: (value: number) => string;
}

/** As a faint curve is drawn, thin and up and down. */
const restless = "M1 5l3-3 3 4 3-5 3 6 3-5 3 4 3-5 3 4";

/** The curves by name, each with its line and the value at the cursor (else its last), in fixed-width figures. */
export function CurveLegend({ curves, positions, format }: CurveLegendProps) {
  return (
    <ul className="curve-legend">
      {curves.map(({ id, name, style, points, faint = false }, n) => {
        const value = points.y[positions[n] ?? -1];
        return (
          <li key={id}>
            <svg width="28" height="8" aria-hidden="true">
              <path
                d={faint ? restless : "M1 4H27"}
                fill="none"
                strokeWidth={faint ? 1 : 2}
                strokeDasharray={style.dash.join(" ")}
                style={{ stroke: `var(--hue-${style.hue})` }}
              />
            </svg>
            <span>{name}</span>
            <span className="curve-value">{value === undefined || Number.isNaN(value) ? "–" : format(value)}</span>
          </li>
        );
      })}
    </ul>
  );
}
