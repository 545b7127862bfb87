import type { ChapterId } from "../../../course/text/chapters.ts";
import { productTable } from "../../../course/writing/on-paper.ts";
import { useWords } from "../../../store/store.ts";
import { FigureFrame } from "./figure-frame.tsx";
import { FigureTable } from "./figure-table.tsx";
import { type ShownPass, useShownPass } from "./shown-pass.ts";
import { figureWords } from "./words.ts";

const most = 4;

/** A6: a corner of the table of the ∂/∂z_jk, each the product of the U_j in its row's margin and the δ_k in its column's. */
export function OuterProductFigure({ chapter }: { readonly chapter: ChapterId }) {
  const pass = useShownPass(chapter);
  return pass === null ? null : <OuterProduct pass={pass} />;
}

function OuterProduct({ pass }: { readonly pass: ShownPass }) {
  const words = useWords(figureWords);
  const { value, hidden, outputs, style } = pass;
  const neurons = [0, ...strongest(hidden, (n) => value("U", n + 1), most - 1).map((n) => n + 1)];
  const columns = strongest(outputs, (k) => value("deltaOut", k), most);
  const table = productTable(
    neurons.map((j) => value("U", j)),
    columns.map((k) => value("deltaOut", k)),
    style,
  );
  return (
    <FigureFrame caption={words.outerProduct.caption}>
      <FigureTable name={words.outerProduct.caption}>
        <table className="outer-product">
          <thead>
            <tr>
              <td />
              {columns.map((k, n) => (
                <th key={k} scope="col" data-cell={`deltaOut:${k}`}>
                  δ<sub>{k}</sub>
                  <sup>sortie</sup>
                  <span className="margin-value">{table.columns[n]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {neurons.map((j, row) => (
              <tr key={j}>
                <th scope="row" data-cell={`U:${j}`}>
                  <i>U</i>
                  <sub>{j}</sub>
                  <span className="margin-value">{table.rows[row]}</span>
                </th>
                {columns.map((k, n) => (
                  <td key={k} data-cell={`gradZ:${j},${k}`}>
                    {table.products[row]?.[n]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </FigureTable>
    </FigureFrame>
  );
}

/** The positions 0..length−1 of the numbers largest in size, `count` of them, in order. */
function strongest(length: number, size: (n: number) => number, count: number): number[] {
  return Array.from({ length }, (_, n) => n)
    .sort((one, other) => Math.abs(size(other)) - Math.abs(size(one)))
    .slice(0, count)
    .sort((one, other) => one - other);
}
