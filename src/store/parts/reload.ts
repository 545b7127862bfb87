import { isKept } from "../kept/work-keeping.ts";
import { store } from "../store.ts";

/**
 * Loads the page anew, at this address and with the weights last known; a training run rests there. Does nothing and resolves
 * with false where the device has not kept the weights, unless they may be lost.
 */
export async function reload(weightsMayBeLost = false): Promise<boolean> {
  const { model } = store.getState();
  // Weights that nothing has changed yet come back by themselves.
  const safe = model === null || model.revision === 0 || (await isKept(model));
  if (!safe && !weightsMayBeLost) return false;
  location.reload();
  return true;
}
