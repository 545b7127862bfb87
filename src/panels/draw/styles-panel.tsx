import { useEffect, useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { seededRandom } from "../../core/random.ts";
import { imageSize } from "../../digits/mnist-sizes.ts";
import { digitStyles } from "../../digits/styles/digit-styles.ts";
import { digitOf } from "../../digits/styles/styled-digits.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { readStyles, trainStyled } from "../../store/drawing/styles.ts";
import { trainToRead } from "../../store/drawing/train-to-read.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { StyleAccuracy } from "../../worker/protocol/network.ts";
import { usePercent } from "./answer.tsx";
import { stylesWords } from "./styles-words.ts";
import { useUntrained } from "./trained.ts";

/** The styles that the training set lacks, as a picture; with and without them, so that one sees what data do. */
export function StylesPanel() {
  const words = useWords(stylesWords);
  const styled = useStore((state) => state.draw.styled);
  const [hands, takeHands] = useState(1);
  return (
    <section className="draw-section" aria-labelledby="styles-title">
      <h2 id="styles-title">
        {words.title} <span className="addition-label">{words.addition}</span>
      </h2>
      <p className="draw-lead">{words.why}</p>
      <div className="styles-columns">
        <div className="styles-training">
          <Choice
            label={words.choice}
            options={(["with", "without"] as const).map((value) => ({ value, label: words.choices[value] }))}
            value={styled ? "with" : "without"}
            onChange={(value) => trainStyled(value === "with")}
          />
          <TrainAgain />
          <Comparison />
        </div>
        <div className="styles-picture">
          <StylesPicture hands={hands} />
          <p className="draw-small">{words.picture}</p>
          <Button onClick={() => takeHands(hands + 1)}>{words.otherHands}</Button>
        </div>
      </div>
    </section>
  );
}

/** Offered where the network in use was trained the other way. */
function TrainAgain() {
  const words = useWords(stylesWords);
  const otherwise = useStore(({ draw, training }) => {
    if (training === null || training.status === "running" || training.run !== draw.networks?.inUse) return false;
    return (training.settings.styled ?? 0) > 0 !== draw.styled;
  });
  return (
    <div className="styles-again" role="status">
      {otherwise && (
        <>
          <p className="draw-small">{words.next}</p>
          <Button onClick={() => void trainToRead()}>{words.again}</Button>
        </>
      )}
    </div>
  );
}

function Comparison() {
  const words = useWords(stylesWords);
  const percent = usePercent();
  const trained = useStore((state) => state.draw.trained);
  const model = useStore((state) => state.model);
  const measured = useStore((state) => state.draw.measured);
  const status = useStore((state) => state.training?.status);
  const lesson = useStore((state) => state.teaching?.status);
  const untrained = useUntrained();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of these changes asks for another reading
  useEffect(() => {
    if (measured !== null && !untrained) void readStyles();
  }, [model, measured, status, lesson, untrained]);
  return (
    <table className="before-after number">
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.mnist}</th>
          <th scope="col">{words.styles}</th>
        </tr>
      </thead>
      <tbody>
        {(["without", "with"] as const).map((kind) => {
          const reading = trained[kind];
          return (
            <tr key={kind}>
              <th scope="row">{words.trained[kind]}</th>
              {reading === null ? (
                <td colSpan={2} className="draw-small">
                  {words.notYet}
                </td>
              ) : (
                <>
                  <td>{percent(reading.mnist.right / reading.mnist.count)}</td>
                  <td>{percent(reading.styles.right / reading.styles.count)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const labels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** One digit of each style, each time another hand's; below it how the network in use reads that style. */
function StylesPicture({ hands }: { readonly hands: number }) {
  const words = useWords(stylesWords);
  const model = useStore((state) => state.model);
  const stylesRead = useStore((state) => state.draw.stylesRead);
  const untrained = useUntrained();
  const digits = useMemo(() => digitStyles.map((style, n) => digitOf(style, seededRandom(1000 * hands + n))), [hands]);
  const read = stylesRead !== null && stylesRead.run === model?.run && !untrained ? stylesRead.styles : null;
  return (
    <dl className="styles-digits">
      {labels.map((label) => {
        const own = digits.flatMap((digit, n) => (digit.label === label ? [n] : []));
        return (
          <div key={label}>
            <dt>
              <strong>{words.digit(label)}</strong> <span className="draw-small">{words.shapes[label]}</span>
            </dt>
            <dd>
              <ul>
                {own.map((n, place) => (
                  <li key={n}>
                    <Thumbnail
                      image={digits[n]?.image ?? new Uint8Array(imageSize)}
                      label={words.style(label, place + 1, own.length)}
                    />
                    <StyleRead read={read?.[n] ?? null} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function StyleRead({ read }: { readonly read: StyleAccuracy | null }) {
  const words = useWords(stylesWords);
  if (read === null) return null;
  const { right, count, mistaken } = read;
  const others = [...new Set(mistaken)].sort((a, b) => a - b);
  return (
    <span className="styles-read number" data-missed={right < count / 2}>
      <span aria-hidden="true">
        {right}/{count}
      </span>
      <span className="visually-hidden">{words.styleRead(right, count, others)}</span>
    </span>
  );
}
