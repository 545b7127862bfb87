import { useRef } from "react";
import { raised } from "../../../course/writing/raised-digits.ts";
import { untranslated } from "../../../figures/untranslated.ts";
import { useWidth } from "../../../figures/use-width.ts";
import { shownTrace } from "../../../store/network/passes.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { FigureFrame } from "./figure-frame.tsx";
import { figureWords } from "./words.ts";

const row = 44;
const radius = 17;
const top = 26;
/** Up to so many neurons of a layer are drawn; of more, the first two and the last. */
const mostDrawn = 4;

/** N: the network on the page as neurons and weights, layer by layer, each bias neuron apart. */
export function LayeredNetwork() {
  const words = useWords(figureWords);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const sizes = useStore((state) => (shownTrace(state)?.spec ?? state.setup).sizes);
  const last = sizes.length - 1;
  const layers = sizes.map((size, h) => neuronsOf(size, h, last));
  const rows = Math.max(...layers.map(({ length }) => length));
  const height = top + rows * row;
  const x = (h: number): number => 30 + (h * (width - 60)) / last;
  const y = (h: number, n: number): number => top + (n + (rows - (layers[h]?.length ?? 0)) / 2 + 0.5) * row;
  const deep = last > 2;
  return (
    <FigureFrame
      caption={words.network.caption}
      drawing={
        <div ref={box} className="layered-network">
          <svg {...untranslated} height={height} role="img" aria-label={words.network.summary(sizes)}>
            {layers.slice(1).flatMap((to, before) =>
              (layers[before] ?? []).flatMap((from, n) =>
                to.map((node, m) =>
                  from.kind === "more" || node.kind !== "neuron" ? null : (
                    <line
                      // biome-ignore lint/suspicious/noArrayIndexKey: a weight has no other name than its two ends
                      key={`${before}:${n}:${m}`}
                      className="network-weight"
                      data-bias={from.kind === "bias" || undefined}
                      x1={x(before) + radius}
                      y1={y(before, n)}
                      x2={x(before + 1) - radius}
                      y2={y(before + 1, m)}
                    />
                  ),
                ),
              ),
            )}
            {layers.slice(1).map((_, before) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other name than its place
                key={before}
                className="network-name"
                data-family="weights"
                x={(x(before) + x(before + 1)) / 2}
                y={12}
              >
                {deep ? `w${raised(before + 1)}` : before === 0 ? "w" : "z"}
              </text>
            ))}
            {layers.map((nodes, h) => {
              const { letters, family } = namesOf(h, last, deep);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <g key={h} data-family={family}>
                  <text className="network-name" x={x(h)} y={12}>
                    {letters.join(", ")}
                  </text>
                  {nodes.map((node, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a layer's neurons never change their order
                    <g key={n} transform={`translate(${x(h)} ${y(h, n)})`}>
                      {node.kind === "more" ? (
                        <text className="network-more">⋮</text>
                      ) : (
                        <>
                          <circle className="network-node" data-bias={node.kind === "bias" || undefined} r={radius} />
                          <text className="network-label">
                            {node.kind === "bias" ? "1" : letters.at(-1)}
                            {node.kind === "neuron" && <tspan dy={4}>{node.at}</tspan>}
                          </text>
                        </>
                      )}
                    </g>
                  ))}
                </g>
              );
            })}
          </svg>
        </div>
      }
    >
      <p>{words.network.counts(sizes)}.</p>
    </FigureFrame>
  );
}

type Drawn = { readonly kind: "bias" | "more" } | { readonly kind: "neuron"; readonly at: number };

/** What is drawn of a layer: its bias neuron first, but for the output's, which counts from 0 with one hidden layer. */
function neuronsOf(size: number, h: number, last: number): readonly Drawn[] {
  const first = h === last && last === 2 ? 0 : 1;
  const all = Array.from({ length: size }, (_, n): Drawn => ({ kind: "neuron", at: n + first }));
  const shown = size <= mostDrawn ? all : [...all.slice(0, 2), { kind: "more" } as const, ...all.slice(-1)];
  return h === last ? shown : [{ kind: "bias" }, ...shown];
}

/** What a layer holds, in the course's letters; the last of them is what leaves it. */
function namesOf(h: number, last: number, deep: boolean) {
  if (h === 0) return { letters: ["X"], family: "input" } as const;
  if (h === last) return { letters: deep ? ["ŷ"] : ["τ", "ŷ"], family: "output" } as const;
  return { letters: deep ? [`o${raised(h)}`] : ["σ", "U"], family: "hidden" } as const;
}
