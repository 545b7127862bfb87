import { useRef } from "react";
import type { ChapterId } from "../../../course/text/chapters.ts";
import { numberTex, numberText } from "../../../course/writing/numbers.ts";
import { productTable, sumRelation } from "../../../course/writing/on-paper.ts";
import { untranslated } from "../../../figures/untranslated.ts";
import { useWidth } from "../../../figures/use-width.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { useWords } from "../../../store/store.ts";
import { FigureFrame } from "./figure-frame.tsx";
import { FigureTable } from "./figure-table.tsx";
import { PathEdge, PathNode } from "./path-drawing.tsx";
import { type ShownPass, subscript, useShownPass } from "./shown-pass.ts";
import { figureWords } from "./words.ts";

const row = 34;
/** Up to so many paths carry their numbers in full. */
const roomyOutputs = 4;

/** A4, B8: the paths from σ_j through every τ_k to the cost, with the numbers of the digit shown. */
export function TenPathsFigure({ chapter }: { readonly chapter: ChapterId }) {
  const pass = useShownPass(chapter);
  return pass === null ? null : <TenPaths pass={pass} letter={chapter === "B" ? "C" : "ℰ"} />;
}

function TenPaths({ pass, letter }: { readonly pass: ShownPass; readonly letter: string }) {
  const words = useWords(figureWords);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const { j, outputs, value, style } = pass;
  const paths = Array.from({ length: outputs }, (_, k) => {
    const link = value("dTauDSigma", j, k);
    const error = value("deltaOut", k);
    const { rows, columns, products } = productTable([link], [error], style);
    return { k, link, error, texts: [rows[0] ?? "", columns[0] ?? "", products[0]?.[0] ?? ""] as const };
  });
  const total = value("deltaHid", j);
  const products = paths.map(({ link, error }) => link * error);
  const equals = sumRelation(products, total, style.digits) === "=" ? "=" : "\\approx";
  const largest = (of: "link" | "error"): number => Math.max(...paths.map((path) => Math.abs(path[of])));
  // Few paths leave room for the numbers of the table, which give its products; of ten only two digits.
  const roomy = outputs <= roomyOutputs;
  const brief = (one: number, whole: string): string => (roomy ? whole : numberText(one, { ...style, digits: 2 }));
  const middle = width / 2;
  const centre = (outputs * row) / 2;
  const from = [22, centre] as const;
  const to = [width - 22, centre] as const;
  return (
    <FigureFrame
      caption={words.tenPaths.caption(`σ${subscript(j)}`, outputs, roomy)}
      drawing={
        <div ref={box}>
          <svg
            {...untranslated}
            height={outputs * row}
            role="img"
            aria-label={words.tenPaths.summary(`σ${subscript(j)}`, outputs, numberText(total, style))}
          >
            {paths.map(({ k, link, error }) => {
              const y = (k + 0.5) * row;
              return (
                <g key={k}>
                  <PathEdge
                    from={[from[0] + 20, from[1]]}
                    to={[middle - 12, y]}
                    value={link}
                    largest={largest("link")}
                  />
                  <PathEdge from={[middle + 12, y]} to={[to[0] - 20, to[1]]} value={error} largest={largest("error")} />
                </g>
              );
            })}
            {paths.map(({ k, link, error, texts }) => {
              const y = (k + 0.5) * row;
              return (
                <g key={k}>
                  <g data-cell={`tau:${k}`} transform={`translate(${middle} ${y})`}>
                    <circle className="path-node" r={13} />
                    <text className="path-name path-name-small">
                      τ<tspan dy={3}>{k}</tspan>
                    </text>
                  </g>
                  <text className="path-number" x={middle - (roomy ? 64 : 56)} y={y} data-cell={`dTauDSigma:${j},${k}`}>
                    {brief(link, texts[0])}
                  </text>
                  <text className="path-number" x={middle + (roomy ? 64 : 56)} y={y} data-cell={`deltaOut:${k}`}>
                    {brief(error, texts[1])}
                  </text>
                </g>
              );
            })}
            <PathNode x={from[0]} y={from[1]}>
              σ<tspan dy={4}>{j}</tspan>
            </PathNode>
            <PathNode x={to[0]} y={to[1]}>
              {letter}
            </PathNode>
          </svg>
        </div>
      }
      reading={
        <Formula
          tex={`\\delta_{${j}}^{\\text{caché}} = \\sum_k \\frac{\\partial \\tau_k}{\\partial \\sigma_{${j}}}\\,\\delta_k^{\\text{sortie}} ${equals} ${numberTex(total, style)}`}
          display
          spoken
        />
      }
    >
      <details>
        <summary>{words.tenPaths.table(outputs)}</summary>
        <FigureTable name={words.tenPaths.table(outputs)}>
          <table className="ten-paths-table">
            <thead>
              <tr>
                <th scope="col">
                  <i>k</i>
                </th>
                <th scope="col">
                  ∂τ<sub>k</sub>/∂σ<sub>{j}</sub>
                </th>
                <th scope="col">
                  δ<sub>k</sub>
                  <sup>sortie</sup>
                </th>
                <th scope="col">{words.tenPaths.product}</th>
              </tr>
            </thead>
            <tbody>
              {paths.map(({ k, texts }) => (
                <tr key={k}>
                  <th scope="row">{k}</th>
                  <td data-cell={`dTauDSigma:${j},${k}`}>{texts[0]}</td>
                  <td data-cell={`deltaOut:${k}`}>{texts[1]}</td>
                  <td>{texts[2]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </FigureTable>
      </details>
    </FigureFrame>
  );
}
