import { carry } from "./carried-weights.ts";
import { store } from "./store.ts";

/**
 * Loads the page anew, at this address and with the weights last known; a training run ends. Does nothing and resolves
 * with false where the device cannot keep the weights meanwhile, unless they may be lost.
 */
export async function reload(weightsMayBeLost = false): Promise<boolean> {
  const { model } = store.getState();
  // Weights that nothing has changed yet come back by themselves.
  const kept = model === null || model.revision === 0 || (await carry(model));
  if (!kept && !weightsMayBeLost) return false;
  location.reload();
  return true;
}
