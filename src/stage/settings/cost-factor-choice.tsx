import { Choice } from "../../controls/choice.tsx";
import type { Conventions } from "../../core/network.ts";
import { useWords } from "../../store/store.ts";
import { settingWords } from "./words.ts";

interface CostFactorChoiceProps {
  readonly conventions: Conventions;
  readonly onChange: (factor: Conventions["costFactor"]) => void;
}

/** The factor before the squared error (R1). The log cost has none. */
export function CostFactorChoice({ conventions: { output, costFactor }, onChange }: CostFactorChoiceProps) {
  const words = useWords(settingWords);
  return (
    <Choice
      label={words.costFactor}
      options={[
        { value: "1", label: "1", spoken: words.costFactors["1"] },
        { value: "0.5", label: "½", spoken: words.costFactors["0.5"] },
      ]}
      value={costFactor === 1 ? "1" : "0.5"}
      disabled={output === "softmax"}
      onChange={(value) => onChange(value === "1" ? 1 : 0.5)}
    />
  );
}
