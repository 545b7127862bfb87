import { Button } from "../controls/button.tsx";
import { sizesText } from "../course/writing/plain-numbers.ts";
import type { Setup } from "../setup/setup.ts";
import { pairInUse, swapNetworks } from "../store/network/network-pair.ts";
import { useStore, useWords } from "../store/store.ts";
import { networkSwapWords } from "./network-swap-words.ts";
import "./network-swap.css";

/**
 * Which network is in use while another is kept, and the kept one a click away. Nothing while there is one network alone, or
 * while the one in use is being taught.
 *
 * @param brief in few words, and nothing either while the course's own network is in use
 */
export function NetworkSwap({ brief = false }: { readonly brief?: boolean }) {
  const words = useWords(networkSwapWords);
  const pair = useStore(pairInUse);
  const inUse = useNetworkText();
  const teaching = useStore((state) => state.teaching?.status);
  if (pair === null || teaching === "preparing" || teaching === "running") return null;
  const courseKept = pair.keptIs === "course";
  if (!courseKept && brief) return null;
  const kept = networkText(pair.kept, words.outputs);
  return (
    <div className="network-swap" role="note">
      <p>{courseKept ? (brief ? words.replaced : words.courseKept)(inUse, kept) : words.readerKept(kept)}</p>
      <Button onClick={() => void swapNetworks()}>{courseKept ? words.takeCourse : words.takeReader}</Button>
    </div>
  );
}

/** The network in use, such as 784–30–10, sigmoid. */
export function useNetworkText(): string {
  const { outputs } = useWords(networkSwapWords);
  return networkText(
    useStore((state) => state.setup),
    outputs,
  );
}

function networkText(
  { sizes, conventions }: Pick<Setup, "sizes" | "conventions">,
  outputs: Readonly<Record<Setup["conventions"]["output"], string>>,
): string {
  return `${sizesText(sizes)}, ${outputs[conventions.output]}`;
}
