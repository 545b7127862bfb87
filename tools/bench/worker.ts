import { measure } from "./measure.ts";
import { readMnist } from "./samples.ts";
import { prepareTensorFlow, TensorFlowNetwork } from "./tensorflow.ts";

// The page asks with { base, quick }; lines of progress and at last the figures go back.
addEventListener("message", async (event: MessageEvent<{ base: string; quick: boolean }>) => {
  const { base, quick } = event.data;
  try {
    const mnist = await readMnist(
      async (name) => new Uint8Array(await (await fetch(`${base}mnist/${name}`)).arrayBuffer()),
    );
    await prepareTensorFlow(`${base}tensorflow/`);
    const figures = measure(
      mnist,
      (hidden, weights, alpha) => new TensorFlowNetwork(weights, hidden, alpha),
      quick,
      (line) => postMessage({ line }),
    );
    postMessage({ figures });
  } catch (error) {
    postMessage({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
  }
});
