import { ask } from "../connection/connection.ts";
import { createNetwork } from "../network/network.ts";
import { refreshTraces } from "../network/passes.ts";
import { withRunEnded } from "../runs/past-runs.ts";
import { store } from "../store.ts";
import { measureNetwork, recognise } from "./recognition.ts";

/** M.3c on the digit on the pad alone, `times` times over. */
export async function correctOwnDigit(times: number): Promise<void> {
  const { draw, setup } = store.getState();
  if (draw.picture === null || draw.label === null) return;
  const { conventions, alpha } = setup;
  const sample = { kind: "own", image: draw.picture.image, label: draw.label } as const;
  await adopt(ask("apply", { conventions, alpha, batch: [sample], times }));
}

/** The network with the weights that it had before the digit on the pad corrected it. */
export async function takeBackWeights(weights: readonly Float64Array[]): Promise<void> {
  const { model, setup } = store.getState();
  store.setState(withRunEnded);
  if (model === null) await createNetwork();
  else await adopt(ask("create", { sizes: model.sizes, init: model.init, rules: setup.rules, weights }));
}

async function adopt(answer: ReturnType<typeof ask<"apply">>): Promise<void> {
  const model = await answer;
  if (model === null) return;
  store.setState({ model });
  await Promise.all([recognise(), refreshTraces()]);
  await measureNetwork();
}
