import { countText, percentText } from "../../course/writing/plain-numbers.ts";
import { EmptyChart } from "../../figures/empty-chart.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { viewsWords } from "./views-words.ts";
import { trainWords } from "./words.ts";

/** Ten digits, one right by chance. */
const byChance = 0.1;

/** Before the first run: what will happen, where it will be drawn, and what the views will show. */
export function Preview() {
  const words = useWords(trainWords);
  const views = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const total = useStore(({ plan }) => plan.epochs * plan.samples);
  return (
    <div className="train-intro">
      <div className="train-intro-words">
        {words.intro.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <EmptyChart
        total={total}
        top={1}
        mark={{ y: byChance, name: words.byChance }}
        xLabel={views.samplesSeen}
        yLabel={words.accuracy}
        formatX={(value) => countText(value, language)}
        formatY={(value) => percentText(value, language, 0)}
        height={320}
      />
      <ul className="train-promises">
        {(["curves", "neurons", "errors"] as const).map((view) => (
          <li key={view}>
            <strong>{views.tabs[view]}</strong> {words.promises[view]}
          </li>
        ))}
      </ul>
    </div>
  );
}
