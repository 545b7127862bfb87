import { useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { countText } from "../../course/writing/plain-numbers.ts";
import { ReceptiveFields } from "../../figures/receptive-fields.tsx";
import { signedScale } from "../../figures/scales.ts";
import { MathText } from "../../formulas/math-text.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { diagnose } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Diagnosis } from "../../worker/protocol/training.ts";
import { InsideView } from "./inside-view.tsx";
import { useAskedAgain } from "./use-asked-again.ts";
import { useMoment } from "./use-moment.ts";
import { viewsWords } from "./views-words.ts";

/** Neurons drawn at once. */
const PAGE = 100;
/** Milliseconds between two looks into the network, so that training hardly notices. */
const INTERVAL = 400;

/** What each hidden neuron looks at, how σ, U and δ^caché are spread, and how large the corrections are. */
export function NeuronsView() {
  const words = useWords(viewsWords);
  const moment = useMoment();
  const [first, setFirst] = useState(1);
  const diagnosis = useAskedAgain(
    (signal) => diagnose({ neurons: { first, count: PAGE }, histograms: true }, signal),
    `${moment}/${first}`,
    INTERVAL,
  );
  if (diagnosis === null) return <p className="train-note">{words.looking}</p>;
  return (
    <div className="train-view">
      <Fields fields={diagnosis.fields} first={first} onFirst={setFirst} />
      {diagnosis.inside !== null && <InsideView inside={diagnosis.inside} />}
    </div>
  );
}

interface FieldsProps {
  readonly fields: Diagnosis["fields"];
  readonly first: number;
  readonly onFirst: (first: number) => void;
}

function Fields({ fields, first, onFirst }: FieldsProps) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const total = useStore((state) => state.model?.sizes[1] ?? 0);
  const [scale, chooseScale] = useState<"common" | "each">("each");
  const weights = fields?.weights;
  const count = fields?.count ?? 0;
  // Row 0 holds the biases, which are no pixels.
  const common = useMemo(() => signedScale(weights?.subarray(count) ?? []), [weights, count]);
  if (fields === null || count === 0) return null;
  const number = (value: number): string => countText(value, language);
  return (
    <section>
      <h3>{words.fields}</h3>
      <p className="train-note">
        <MathText>{words.fieldsNote(number(total))}</MathText>
      </p>
      <Choice
        label={words.scale}
        options={(["each", "common"] as const).map((value) => ({ value, label: words.scales[value] }))}
        value={scale}
        onChange={chooseScale}
      />
      <div className="train-fields">
        <FigureBoundary>
          <ReceptiveFields
            label={words.fields}
            describe={({ indices }) => words.neuron(indices[0] ?? 0)}
            weights={fields.weights}
            neurons={count}
            first={fields.first}
            scale={scale === "each" ? "each" : common}
            tileWidth={48}
          />
        </FigureBoundary>
      </div>
      {total > PAGE && (
        <div className="train-buttons">
          <Button disabled={first === 1} onClick={() => onFirst(Math.max(1, first - PAGE))}>
            {words.earlier}
          </Button>
          <span className="train-range number">
            {words.fieldsRange(number(fields.first), number(fields.first + count - 1), number(total))}
          </span>
          <Button disabled={first + PAGE > total} onClick={() => onFirst(first + PAGE)}>
            {words.later}
          </Button>
        </div>
      )}
    </section>
  );
}
