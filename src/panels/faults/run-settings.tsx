import { Button } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { type Conditions, chapterConditions } from "../../course/faults/conditions.ts";
import { setSizes } from "../../digits/mnist-sizes.ts";
import { type Limit, limits } from "../../setup/limits.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { faultsWords } from "./words.ts";

/** A core in double precision sees some thousands of samples in a second. */
const sampleCount: Limit = { least: 100, most: setSizes.train, whole: true };
const batchSize: Limit = { least: 1, most: 1000, whole: true };
const neurons: Limit = { least: 1, most: 200, whole: true };

interface RunSettingsProps {
  readonly conditions: Conditions;
  readonly setConditions: (conditions: Conditions) => void;
  readonly seed: number;
  readonly setSeed: (seed: number) => void;
}

/** The conditions that both programs run under. */
export function RunSettings({ conditions, setConditions, seed, setSeed }: RunSettingsProps) {
  const words = useWords(faultsWords);
  const field = useNumberFields();
  const available = useStore((state) => state.digits.available.train);
  const change = (to: Partial<Conditions>): void => setConditions({ ...conditions, ...to });
  const { output } = conditions.conventions;
  const most = available === 0 ? sampleCount.most : Math.min(sampleCount.most, available);
  return (
    <details className="fold faults-settings">
      <summary>{words.settings}</summary>
      <div className="faults-fields">
        <NumberField
          label={words.alpha}
          value={conditions.alpha}
          {...field(limits.alpha)}
          onChange={(alpha) => change({ alpha })}
        />
        <NumberField
          label={words.batch}
          value={conditions.batch}
          {...field(batchSize)}
          refuse={(value) => (value > conditions.samples ? words.batchTooLarge : null)}
          onChange={(batch) => change({ batch })}
        />
        <NumberField
          label={words.hidden}
          value={conditions.hidden}
          {...field(neurons)}
          onChange={(hidden) => change({ hidden })}
        />
        <NumberField
          label={words.samples}
          value={conditions.samples}
          {...field({ ...sampleCount, most })}
          refuse={(value) => (value < conditions.batch ? words.batchTooLarge : null)}
          onChange={(samples) => change({ samples })}
        />
        <NumberField
          label={words.amplitude}
          value={conditions.amplitude}
          {...field(limits.amplitude)}
          onChange={(amplitude) => change({ amplitude })}
        />
        <NumberField label={words.seed} value={seed} {...field(limits.seed)} onChange={setSeed} />
        <Select
          label={words.output}
          value={output}
          options={(["sigmoid", "softmax"] as const).map((value) => ({ value, label: words.outputs[value] }))}
          onChange={(value) => change({ conventions: { ...conditions.conventions, output: value } })}
        />
      </div>
      <Button look="quiet" onClick={() => setConditions(chapterConditions)}>
        {words.chapterSettings}
      </Button>
    </details>
  );
}
