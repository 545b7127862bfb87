import { hiddenOf } from "../../setup/setup.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";
import { changeSetup, takeWeights } from "./network.ts";

/** Neurons of each hidden layer that a deep network is given: as many as the network shown has in its first, at most so many. */
const mostNeurons = 30;

/** Gives the network shown so many hidden layers, all of one width; the one that it had with a single layer is kept. */
export async function deepen(layers: number): Promise<void> {
  const { setup, model, shallow } = store.getState();
  const [inputs = 1] = setup.sizes;
  const [neurons = mostNeurons] = hiddenOf(setup.sizes);
  const outputs = setup.sizes.at(-1) ?? 1;
  if (hiddenOf(setup.sizes).length === 1 && model !== null) {
    store.setState({ shallow: { setup, weights: model.revision === 0 ? null : model.weights } });
  } else if (shallow !== null && shallow.setup.source.kind !== setup.source.kind) store.setState({ shallow: null });
  const hidden = new Array<number>(layers).fill(Math.min(mostNeurons, neurons));
  await changeSetup({ sizes: [inputs, ...hidden, outputs] });
}

/** Brings back the network with one hidden layer, with the weights that it had; one of the same width where none was kept. */
export async function makeShallow(): Promise<void> {
  const { setup, shallow } = store.getState();
  store.setState({ shallow: null });
  if (shallow === null || shallow.setup.source.kind !== setup.source.kind) {
    const [inputs = 1, neurons = mostNeurons] = setup.sizes;
    await changeSetup({ sizes: [inputs, neurons, setup.sizes.at(-1) ?? 1] });
    return;
  }
  const { sizes, init, source } = shallow.setup;
  const typed = source.kind === "table" ? { source } : {};
  await changeSetup({ ...typed, sizes, init });
  if (shallow.weights !== null) await takeWeights(shallow.weights);
}

/** How many hidden layers the network shown has. */
export function hiddenLayers({ setup }: Pick<State, "setup">): number {
  return hiddenOf(setup.sizes).length;
}
