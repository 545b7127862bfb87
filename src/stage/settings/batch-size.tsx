import { NumberField } from "../../controls/number-field.tsx";
import { limits, workFault } from "../../setup/limits.ts";
import { changeSetup } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { setupWords } from "../../store/words/setup-words.ts";
import { settingWords } from "./words.ts";

/** P of the step view: from the digit or the row shown on. */
export function BatchSize() {
  const words = useWords(settingWords);
  const told = useWords(setupWords);
  const field = useNumberFields();
  const batchSize = useStore((state) => state.setup.batchSize);
  const sizes = useStore((state) => state.setup.sizes);
  const rows = useStore(({ setup: { source } }) => (source.kind === "table" ? source.rows.length : null));
  return (
    <NumberField
      label={words.batchSize}
      value={batchSize}
      {...field(rows === null ? limits.batchSize : { ...limits.batchSize, most: rows })}
      refuse={(value) => {
        const fault = workFault(sizes, value);
        return fault === null ? null : told.tooLarge(fault);
      }}
      unit={rows === null ? words.fromDigit : words.fromRow}
      onChange={(value) => void changeSetup({ batchSize: value })}
    />
  );
}
