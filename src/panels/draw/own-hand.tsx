import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { countText } from "../../course/writing/plain-numbers.ts";
import { stopTeaching, teachCollection } from "../../store/drawing/collection.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Accuracy } from "../../worker/protocol/network.ts";
import type { TeachingNews } from "../../worker/protocol/teaching.ts";
import { usePercent } from "./answer.tsx";
import { CollectionPanel } from "./collection-panel.tsx";
import { DrawnThumbnail } from "./drawn-thumbnail.tsx";
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
        : words.teaching(countText(done, language), countText(total, language));
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
    count === 0 ? "–" : words.of(countText(right, language), countText(count, language));
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
      {after !== null && <HeldOutRead before={before.own.answers} after={after.own.answers} />}
    </>
  );
}

interface HeldOutReadProps {
  /** What was read in each digit held out. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The digits held out, each with what was read before and after; those that changed come first. */
function HeldOutRead({ before, after }: HeldOutReadProps) {
  const words = useWords(drawWords);
  const examined = useStore((state) => state.draw.examined);
  if (examined.length === 0 || examined.length !== after.length) return null;
  const digits = examined.map((digit, n) => ({ digit, was: before[n] ?? 0, is: after[n] ?? 0 }));
  const changed = digits.filter(({ was, is }) => was !== is);
  const gained = changed.filter(({ digit, is }) => is === digit.label).length;
  const lost = changed.filter(({ digit, was }) => was === digit.label).length;
  const same = digits.filter(({ was, is }) => was === is);
  return (
    <div className="held-out-read">
      <h3>{words.changedDigits}</h3>
      <p className="draw-small">{gained + lost === 0 ? words.changedNone : words.changedSome(gained, lost)}</p>
      <ul className="collection-digits">
        {[...changed, ...same].map(({ digit, was, is }) => (
          <li key={digit.id} data-changed={was !== is}>
            <DrawnThumbnail strokes={digit.strokes} label={words.readBeforeAfter(digit.label, was, is)} />
            <span className="held-out-answers number" aria-hidden="true">
              {was} → {is} {is === digit.label ? "✓" : "✗"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
