import { Choice } from "../../controls/choice.tsx";
import type { Conventions } from "../../core/network.ts";
import { useWords } from "../../store/store.ts";
import { settingWords } from "./words.ts";

interface BatchRuleChoiceProps {
  readonly value: Conventions["batch"];
  readonly onChange: (value: Conventions["batch"]) => void;
}

/** Whether a batch's gradient is the mean or the sum of its samples' (R2). */
export function BatchRuleChoice({ value, onChange }: BatchRuleChoiceProps) {
  const words = useWords(settingWords);
  return (
    <Choice
      label={words.batchRule}
      options={(["mean", "sum"] as const).map((rule) => ({ value: rule, label: words.batchRules[rule] }))}
      value={value}
      onChange={onChange}
    />
  );
}
