import { quantityOf } from "../../../course/symbols/quantity.ts";
import type { Role } from "../../../course/symbols/symbol.ts";
import { MathName } from "../../../formulas/math-name.tsx";
import { useWords } from "../../../store/store.ts";
import { depthWords } from "./words.ts";

const roles = ["weights", "production", "output", "error"] as const satisfies readonly Role[];

/** What each role of a layer is called with one hidden layer, and in the network shown. */
export function NameBridge({ sizes }: { readonly sizes: readonly number[] }) {
  const words = useWords(depthWords);
  const one = [sizes[0] ?? 1, sizes[1] ?? 1, sizes.at(-1) ?? 1];
  const layersOf = (all: readonly number[]): readonly number[] => all.slice(1).map((_, n) => n + 1);
  const deep = sizes.length > 3;
  return (
    <section aria-label={words.bridge}>
      <h4>{words.bridge}</h4>
      <p className="depth-note">{words.bridgeNote}</p>
      <div className="depth-scroll">
        <table className="depth-table">
          <caption className="visually-hidden">{words.bridge}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.one}</th>
              {deep && <th scope="col">{words.here}</th>}
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role}>
                <th scope="row">{words.roles[role]}</th>
                {(deep ? [one, sizes] : [one]).map((all) => (
                  <td key={all.length}>
                    <span className="depth-names">
                      {layersOf(all).map((h) => (
                        <MathName key={h} {...quantityOf(role, h, all)} />
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
