import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { stopTeaching, teachCollection } from "../../store/collection.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Accuracy, TeachingNews } from "../../worker/protocol.ts";
import { usePercent } from "./answer.tsx";
import { CollectionPanel } from "./collection-panel.tsx";
import { useUntrained } from "./trained.ts";
import { drawWords } from "./words.ts";

/** One's own digits, and the lesson on them. */
export function OwnHand() {
  const words = useWords(drawWords);
  return (
    <section className="draw-section" aria-labelledby="hand-title">
      <h2 id="hand-title">{words.hand}</h2>
      <p className="draw-lead">{words.handWhy}</p>
      <div className="hand-columns">
        <CollectionPanel />
        <LessonPanel />
      </div>
    </section>
  );
}

function LessonPanel() {
  const words = useWords(drawWords);
  const language = useStore((state) => state.view.language);
  const none = useStore((state) => !state.draw.collection.some(({ heldOut }) => !heldOut));
  const untrained = useUntrained();
  const training = useStore((state) => state.training?.status === "running");
  const run = useStore((state) => state.model?.run);
  const news = useStore((state) => state.teaching);
  const teaching = news !== null && news.run === run ? news : null;
  if (teaching?.status === "preparing" || teaching?.status === "running") {
    const { done, total } = teaching;
    const text =
      teaching.status === "preparing"
        ? words.teachingPreparing
        : words.teaching(done.toLocaleString(language), total.toLocaleString(language));
    return (
      <div className="lesson">
        <Progress label={words.teachingLabel} share={done / total} text={text} />
        <Button onClick={() => void stopTeaching()}>{words.stop}</Button>
      </div>
    );
  }
  return (
    <div className="lesson">
      <Button onClick={() => void teachCollection()} disabled={none || untrained || training}>
        {words.teach}
      </Button>
      {(none || untrained) && <p className="draw-small">{none ? words.teachFirst : words.teachUntrained}</p>}
      <div role="status">{teaching !== null && <LessonResult news={teaching} />}</div>
    </div>
  );
}

function LessonResult({ news }: { readonly news: TeachingNews }) {
  const words = useWords(drawWords);
  const percent = usePercent();
  const language = useStore((state) => state.view.language);
  const { status, before, after } = news;
  const said =
    status === "finished" ? words.teachingDone : status === "failed" ? words.teachingFailed : words.teachingEnded;
  const own = ({ right, count }: Accuracy): string =>
    count === 0 ? "–" : words.of(right.toLocaleString(language), count.toLocaleString(language));
  return (
    <>
      <p>{said}</p>
      {after !== null && (
        <table className="before-after number">
          <thead>
            <tr>
              <td />
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {words.ownHeldOut}
                {before.own.count === 0 && <span className="draw-small"> ({words.noneHeldOut})</span>}
              </th>
              <td>{own(before.own)}</td>
              <td>{own(after.own)}</td>
            </tr>
            <tr>
              <th scope="row">{words.testAccuracy}</th>
              <td>{percent(before.mnist.right / before.mnist.count)}</td>
              <td>{percent(after.mnist.right / after.mnist.count)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </>
  );
}
