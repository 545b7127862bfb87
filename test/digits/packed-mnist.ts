import { fileURLToPath } from "node:url";
import { emptyMnist, type MnistDigits } from "../../src/digits/digit-set.ts";
import { type FetchFile, loadMnist } from "../../src/digits/mnist.ts";
import { packMnist } from "../../tools/mnist.ts";

/** Where the project keeps its packed files. */
export const projectCache = fileURLToPath(new URL("../../.cache/mnist", import.meta.url));

/** The real packed files, from the project's cache. */
export function packedMnist(): Promise<ReadonlyMap<string, Buffer>> {
  return packMnist({ cacheFolder: projectCache });
}

/** A server of the packed files, as the loader's `fetch`. */
export function serve(packed: ReadonlyMap<string, Buffer>): FetchFile {
  return async (url) => {
    const content = packed.get(url.slice(url.lastIndexOf("/") + 1));
    return content === undefined ? new Response("none", { status: 404 }) : new Response(new Uint8Array(content));
  };
}

/** All 70,000 digits in memory. */
export async function wholeMnist(): Promise<MnistDigits> {
  const into = emptyMnist();
  const outcome = await loadMnist({ baseUrl: "/", into, fetch: serve(await packedMnist()) });
  if (outcome.kind !== "complete") throw new Error(`MNIST could not be loaded: ${JSON.stringify(outcome)}`);
  return into;
}
