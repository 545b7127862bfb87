import { Button } from "../../../controls/button.tsx";
import { depth } from "../../../core/network.ts";
import { courseProse } from "../../../formulas/course-prose.ts";
import { deepen, hiddenLayers, makeShallow } from "../../../store/network/deepening.ts";
import { shownTrace } from "../../../store/network/passes.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { LayerErrors } from "./layer-errors.tsx";
import { LayerSpeeds } from "./layer-speeds.tsx";
import { NameBridge } from "./name-bridge.tsx";
import { UnrolledErrors } from "./unrolled-errors.tsx";
import { depthWords } from "./words.ts";
import "./depth.css";

/** Deep networks, from chapter G: opened with one click, their errors layer by layer, now and while they learn. */
export function DepthBlock() {
  const words = useWords(depthWords);
  const { labels } = useWords(courseProse);
  const layers = useStore(hiddenLayers);
  const trace = useStore(shownTrace);
  const current = trace !== null && depth(trace.spec) === layers + 1 ? trace : null;
  return (
    <section className="chapter-aside depth" aria-labelledby="depth-title">
      <p className="addition-label">{labels.addition}</p>
      <h3 id="depth-title" className="chapter-heading">
        {words.title}
      </h3>
      <p>{words.lead}</p>
      <div className="depth-buttons">
        {[2, 3].map((count) => (
          <Button key={count} aria-pressed={layers === count} onClick={() => void deepen(count)}>
            {words.layers(count)}
          </Button>
        ))}
        {layers > 1 && <Button onClick={() => void makeShallow()}>{words.back}</Button>}
      </div>
      {current !== null && (
        <>
          <LayerErrors trace={current} />
          <UnrolledErrors trace={current} />
          <NameBridge sizes={current.spec.sizes} />
        </>
      )}
      <LayerSpeeds />
    </section>
  );
}
