import { emptyMnist } from "./digit-set.ts";
import { type IdxName, idxNames } from "./idx-names.ts";
import { type FetchFile, loadMnist } from "./mnist.ts";
import { idxHeader } from "./mnist-files.ts";
import { setSizes } from "./mnist-sizes.ts";

const digits = emptyMnistOnce();

/**
 * One of the four files, whole, put together from the site's packed ones; what was fetched before is not fetched again.
 * Throws the outcome's fault as an Error where MNIST did not arrive whole.
 */
export async function idxFile(name: IdxName, baseUrl: string, fetch?: FetchFile): Promise<Blob> {
  const [set, kind] = idxNames[name];
  const into = digits();
  const outcome = await loadMnist({ baseUrl, into, ...(fetch && { fetch }) });
  if (outcome.kind === "incomplete") throw new Error(`MNIST is incomplete: ${outcome.faults[0]?.reason ?? ""}`);
  const header = idxHeader({ name, set, kind, first: 0, count: setSizes[set] });
  return new Blob([header as BlobPart, into[set][kind]], { type: "application/octet-stream" });
}

/** Room for MNIST, made when it is first asked for. */
function emptyMnistOnce(): () => ReturnType<typeof emptyMnist> {
  let made: ReturnType<typeof emptyMnist> | null = null;
  return () => {
    made ??= emptyMnist();
    return made;
  };
}
