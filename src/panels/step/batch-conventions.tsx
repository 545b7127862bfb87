import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { conventionFactor, equivalentAlpha } from "../../core/batch-ledger.ts";
import type { Conventions } from "../../core/network.ts";
import { limits, within } from "../../setup/limits.ts";
import { BatchRuleChoice } from "../../stage/settings/batch-rule-choice.tsx";
import { CostFactorChoice } from "../../stage/settings/cost-factor-choice.tsx";
import { settingWords } from "../../stage/settings/words.ts";
import { changeConventions, changeSetup } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useListedNumbers } from "../../store/words/listed-numbers.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
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
  const fields = useWords(settingWords);
  const conventions = useStore((state) => state.setup.conventions);
  const alpha = useStore((state) => state.setup.alpha);
  const [before, remember] = useState<Before | null>(null);
  const change = (changed: Partial<Conventions>): void => {
    const known = before !== null && isStill(before, conventions.output, samples);
    if (!known) remember({ conventions, alpha, samples });
    void changeConventions(changed);
  };
  const { output } = conventions;
  return (
    <section className="batch-part" aria-label={words.conventions}>
      <h3>{words.conventions}</h3>
      <div className="batch-choices">
        <BatchRuleChoice value={conventions.batch} onChange={(batch) => change({ batch })} />
        <CostFactorChoice conventions={conventions} onChange={(costFactor) => change({ costFactor })} />
      </div>
      {output === "softmax" && <p className="batch-note">{fields.noCostFactor}</p>}
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
