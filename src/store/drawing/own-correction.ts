import { ask } from "../connection/connection.ts";
import { adopt, createNetwork } from "../network/network.ts";
import { withRunEnded } from "../runs/past-runs.ts";
import { store } from "../store.ts";
import { readAgain } from "./recognition.ts";

/** M.3c on the digit on the pad alone, `times` times over. */
export async function correctOwnDigit(times: number): Promise<void> {
  const { draw, setup } = store.getState();
  if (draw.picture === null || draw.label === null) return;
  const { conventions, alpha } = setup;
  const sample = { kind: "own", image: draw.picture.image, label: draw.label } as const;
  await adopt(ask("apply", { conventions, alpha, batch: [sample], times }), readAgain);
}

/** The network with the weights that it had before the digit on the pad corrected it. */
export async function takeBackWeights(weights: readonly Float64Array[]): Promise<void> {
  const { model, setup } = store.getState();
  store.setState(withRunEnded);
  if (model === null) await createNetwork();
  else await adopt(ask("create", { sizes: model.sizes, init: model.init, rules: setup.rules, weights }), readAgain);
}
