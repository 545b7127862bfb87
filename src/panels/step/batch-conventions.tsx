import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { conventionFactor, equivalentAlpha } from "../../core/batch-ledger.ts";
import type { Conventions } from "../../core/network.ts";
import { limits, within } from "../../setup/limits.ts";
import { useListedNumbers } from "../../store/listed-numbers.ts";
import { changeConventions, changeSetup } from "../../store/network.ts";
import { useNumberFields } from "../../store/number-fields.ts";
import { useStore, useWords } from "../../store/store.ts";
import { batchWords } from "./batch-words.ts";

/** How the reader corrected before a convention was changed: what α is to make again. */
interface Before {
  readonly conventions: Conventions;
  readonly alpha: number;
  readonly samples: number;
}

/** Mean or sum, factor 1 or ½: each only rescales the corrections, and one click finds the α that absorbs it. */
export function BatchConventions({ samples }: { readonly samples: number }) {
  const words = useWords(batchWords);
  const conventions = useStore((state) => state.setup.conventions);
  const alpha = useStore((state) => state.setup.alpha);
  const [before, remember] = useState<Before | null>(null);
  const change = (changed: Partial<Conventions>): void => {
    const known = before !== null && isStill(before, conventions.output, samples);
    if (!known) remember({ conventions, alpha, samples });
    void changeConventions(changed);
  };
  const { output, batch, costFactor } = conventions;
  return (
    <section className="batch-part" aria-label={words.conventions}>
      <h3>{words.conventions}</h3>
      <div className="batch-choices">
        <Choice
          label={words.rule}
          options={(["mean", "sum"] as const).map((value) => ({ value, label: words.rules[value] }))}
          value={batch}
          onChange={(value) => change({ batch: value })}
        />
        <Choice
          label={words.factor}
          options={[
            { value: "1", label: "1", spoken: words.factors["1"] },
            { value: "0.5", label: "½", spoken: words.factors["0.5"] },
          ]}
          value={costFactor === 1 ? "1" : "0.5"}
          disabled={output === "softmax"}
          onChange={(value) => change({ costFactor: value === "1" ? 1 : 0.5 })}
        />
      </div>
      {output === "softmax" && <p className="batch-note">{words.factorSoftmax}</p>}
      <Absorbed before={before !== null && isStill(before, output, samples) ? before : null} samples={samples} />
    </section>
  );
}

/** Whether what is remembered speaks of the batch and the output shown. */
function isStill({ conventions, samples }: Before, output: Conventions["output"], now: number): boolean {
  return conventions.output === output && samples === now;
}

function Absorbed({ before, samples }: { readonly before: Before | null; readonly samples: number }) {
  const words = useWords(batchWords);
  const field = useNumberFields();
  const listed = useListedNumbers();
  const conventions = useStore((state) => state.setup.conventions);
  const alpha = useStore((state) => state.setup.alpha);
  const { write } = field(limits.alpha);
  if (before === null) return <p className="batch-note">{words.same(write(alpha))}</p>;
  const exact = equivalentAlpha(before.alpha, samples, before.conventions, conventions);
  const equivalent = Number(exact.toPrecision(15));
  const step = (rate: number, by: Conventions): number => rate * conventionFactor(by, samples);
  const ratio = step(alpha, conventions) / step(before.alpha, before.conventions);
  if (Math.abs(ratio - 1) < 1e-12) {
    const same = conventionFactor(conventions, samples) === conventionFactor(before.conventions, samples);
    return (
      <p role="status" className="batch-note">
        {same ? words.same(write(alpha)) : words.absorbed(write(alpha))}
      </p>
    );
  }
  return (
    <>
      <p role="status" className="batch-note">
        {words.changed(listed([ratio]), write(before.alpha), write(equivalent))}
      </p>
      {within(equivalent, limits.alpha) ? (
        <Button onClick={() => void changeSetup({ alpha: equivalent })}>{words.set(write(equivalent))}</Button>
      ) : (
        <p className="batch-note">
          {words.outside(write(equivalent), write(limits.alpha.least), write(limits.alpha.most))}
        </p>
      )}
    </>
  );
}
