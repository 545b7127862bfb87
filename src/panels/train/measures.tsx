import { numberText } from "../../course/writing/numbers.ts";
import { percentText } from "../../course/writing/plain-numbers.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { TrainingNews } from "../../worker/protocol/training.ts";
import { latest, type Measured } from "./measured.ts";
import { trainWords } from "./words.ts";

const rows: readonly Measured[] = ["test", "train", "batch"];
/** At a place that the run went back to there is no batch. */
const rowsThere: readonly Measured[] = ["test", "train"];

/** Cost and accuracy as last measured, or of the place that the run went back to, on the test set, the training set and the latest batches. */
export function Measures({ training }: { readonly training: TrainingNews }) {
  const words = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const { conventions, curves, measuredThere } = training;
  return (
    <table className="train-measures number">
      <caption className="visually-hidden">{words.measures}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.accuracy}</th>
          <th scope="col">{words.costs[conventions.output]}</th>
        </tr>
      </thead>
      <tbody>
        {(measuredThere === null ? rows : rowsThere).map((row) => {
          const { cost, accuracy } =
            row === "batch" || measuredThere === null ? latest(curves[row]) : measuredThere[row];
          return (
            <tr key={row} data-row={row}>
              <th scope="row">{words.measured[row]}</th>
              <td className="train-accuracy">{percentText(accuracy, language)}</td>
              <td>{numberText(cost, { digits, language })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
