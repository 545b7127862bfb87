import { Choice } from "../../controls/choice.tsx";
import { changeSetup } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { stepWords } from "../words.ts";

/** Whether the biases are corrected with the other weights, or held as they are. */
export function BiasesChoice() {
  const words = useWords(stepWords);
  const biases = useStore((state) => state.setup.biases);
  return (
    <Choice
      label={words.biases}
      options={(["corrected", "held"] as const).map((value) => ({ value, label: words.biasesAre[value] }))}
      value={biases}
      onChange={(value) => void changeSetup({ biases: value })}
    />
  );
}
