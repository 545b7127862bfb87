import { useMemo, useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { numberText } from "../../course/writing/numbers.ts";
import { countText, shareText } from "../../course/writing/plain-numbers.ts";
import type { Curve } from "../../figures/curve-layer.tsx";
import { LineChart } from "../../figures/line-chart.tsx";
import type { LineStyle } from "../../figures/line-style.ts";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import type { ProgramNews } from "../../worker/protocol/programs.ts";
import { faultsWords } from "./words.ts";

const quantities = ["cost", "accuracy"] as const;
type Quantity = (typeof quantities)[number];

const rightStyle: LineStyle = { hue: "output", dash: [] };
const faultyStyle: LineStyle = { hue: "error", dash: [8, 4] };

/** Cost or accuracy of programs that run side by side, over the samples seen. */
export function ProgramCurves({ ones }: { readonly ones: readonly ProgramNews[] }) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const [quantity, choose] = useState<Quantity>("cost");
  const curves = useMemo(
    () =>
      ones.map((one): Curve => {
        const { seen, value } = one[quantity];
        const right = one.program === "course";
        return {
          id: one.program,
          name: right ? words.rightProgram : words.faultyProgram,
          points: { x: seen, y: value },
          style: right ? rightStyle : faultyStyle,
        };
      }),
    [ones, quantity, words],
  );
  return (
    <div className="faults-curves">
      <Choice
        label={words.quantity}
        options={quantities.map((value) => ({ value, label: words.quantities[value] }))}
        value={quantity}
        onChange={choose}
      />
      <FigureBoundary>
        <LineChart
          label={words.curvesLabel(words.quantities[quantity])}
          curves={curves}
          xLabel={words.samplesSeen}
          yLabel={words.quantities[quantity]}
          {...(quantity === "accuracy" && { range: [0, 1] as const })}
          formatX={(value) => countText(value, language)}
          formatY={(value) =>
            quantity === "accuracy" && !Number.isNaN(value)
              ? shareText(value, language, 1)
              : numberText(value, { digits: 3, language })
          }
          height={260}
        />
      </FigureBoundary>
    </div>
  );
}
