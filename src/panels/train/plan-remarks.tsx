import { countText, settingText } from "../../course/writing/plain-numbers.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { SettingFault } from "../../training/guard.ts";
import { type PlanWarning, planWarnings } from "./plan-checks.ts";
import { planWords } from "./plan-words.ts";

/** What keeps the plan from being run, or what is worth knowing before it is. */
export function PlanRemarks({ faults }: { readonly faults: readonly SettingFault[] }) {
  const words = useWords(planWords);
  const language = useStore((state) => state.view.language);
  const plan = useStore((state) => state.plan);
  const digits = useStore((state) => state.digits);
  const write = (value: number): string => countText(value, language);
  const sentence = ({ code, ...warning }: PlanWarning): string => {
    const found = "found" in warning ? warning.found : 0;
    if (code === "large-alpha") return words.largeAlpha(settingText(found, language));
    if (code === "whole-set-batch") return words.wholeSet(write(found));
    return words.largeSum(write(found));
  };
  const warnings = faults.length > 0 ? [] : planWarnings({ plan, digits });
  return (
    <div role="status" className="train-remarks">
      {faults.map((fault) => (
        <p key={fault.code} className="field-problem">
          {words.refused(fault, write)}
        </p>
      ))}
      {warnings.map((warning) => (
        <p key={warning.code} className="train-warning">
          {sentence(warning)}
        </p>
      ))}
    </div>
  );
}
