import { readFile } from "node:fs/promises";
import { type Figures, measure } from "./measure.ts";
import { readMnist } from "./samples.ts";

/** The bench in Node, without TensorFlow.js: its wasm backend is made for browsers. */
export async function benchInNode(folder: string, quick: boolean, say: (line: string) => void): Promise<Figures> {
  const mnist = await readMnist(async (name) => new Uint8Array(await readFile(`${folder}/${name}`)));
  return measure(mnist, null, quick, say);
}
