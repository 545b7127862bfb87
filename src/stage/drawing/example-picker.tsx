import { useState } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { DiceIcon } from "../../controls/dice-icon.tsx";
import { exampleIds, exampleOf } from "../../setup/examples.ts";
import { anySeed } from "../../setup/short-seed.ts";
import { showRow, takeExample, takeRandom } from "../../store/network/small-network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { drawingWords } from "./words.ts";
import "../sample-picker.css";

/** Which small network is shown: a ready-made one, one at random, or one's own numbers; and which of its rows. */
export function ExamplePicker() {
  const words = useWords(drawingWords);
  const setup = useStore((state) => state.setup);
  const [drawn, setDrawn] = useState<{ readonly seed: number; readonly init: unknown } | null>(null);
  const { source } = setup;
  const ready = exampleOf(setup);
  // What the reader's own numbers were made from, as far as it was seen here.
  const [from, setFrom] = useState(ready);
  if (ready !== null && ready !== from) setFrom(ready);
  if (source.kind !== "table") return null;
  const isDrawn = ready === null && drawn !== null;
  const other = isDrawn ? words.drawn(drawn.seed) : words.ownNumbers;
  return (
    <div className="sample-picker">
      <Select
        label={words.examples}
        labelHidden
        options={[
          ...exampleIds.map((value) => ({ value, label: words.example[value] })),
          ...(ready === null ? [{ value: "own" as const, label: other }] : []),
        ]}
        value={ready ?? "own"}
        onChange={(value) => {
          if (value !== "own") takeExample(value);
        }}
      />
      <IconButton
        label={words.random}
        onClick={() => {
          const seed = anySeed();
          setDrawn({ seed, init: null });
          takeRandom(seed);
        }}
      >
        <DiceIcon />
      </IconButton>
      {ready === null && from !== null && !isDrawn && (
        <Button look="quiet" onClick={() => takeExample(from)}>
          {words.exampleAgain}
        </Button>
      )}
      {source.rows.length > 1 && (
        <Select
          label={words.row}
          labelHidden
          options={source.rows.map((_, n) => ({ value: String(n), label: words.rowOf(n + 1, source.rows.length) }))}
          value={String(source.index)}
          onChange={(value) => showRow(Number(value))}
        />
      )}
    </div>
  );
}
