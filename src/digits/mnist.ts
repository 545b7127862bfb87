import { decodeIdx } from "./decode-idx.ts";
import type { DigitSet, MnistDigits } from "./digit-set.ts";
import { type MnistFault, MnistFileError } from "./mnist-fault.ts";
import { decodedSize, itemSize, type MnistFile, mnistFiles } from "./mnist-files.ts";
import type { MnistSetName } from "./mnist-sizes.ts";

/** The part of the browser's `fetch` that loading needs, so that a test can stand in for the network. */
export type FetchFile = (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>;

/** How far loading has come. */
export interface MnistProgress {
  /** The set that the file being read belongs to. */
  readonly set: MnistSetName;
  /** How many digits of that set can be used, from 0 on without gaps. */
  readonly available: number;
  /** Decoded bytes of all files, those of earlier calls included; a file that fails gives its bytes back. */
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
}

interface LoadMnistOptions {
  /** The site's root, absolute or relative to the caller, with or without a final slash; files are at `mnist/<name>` under it. */
  readonly baseUrl: string;
  /** Filled in place. What an earlier call has put there stays and is not fetched again. */
  readonly into: MnistDigits;
  readonly fetch?: FetchFile;
  readonly onProgress?: (progress: MnistProgress) => void;
  /** Milliseconds without a single byte after which the network counts as failed; 30,000 unless given. */
  readonly patience?: number;
}

/**
 * `complete`: all 70,000 digits are there. `incomplete`: what arrived can be used, `faults` says what did not; calling
 * `loadMnist` again with the same `into` fetches only what is missing.
 */
type MnistOutcome =
  | { readonly kind: "complete" }
  | { readonly kind: "incomplete"; readonly faults: readonly MnistFault[] };

/** The decoded length of all packed files, the 100 % of `bytesLoaded`. */
export const mnistBytes = mnistFiles.reduce((sum, file) => sum + decodedSize(file), 0);

/**
 * Fetches MNIST into `into`, first thousand first. A digit counts as available once its whole file has arrived and proved
 * sound. A file that is missing or damaged does not keep the others from arriving; a network that fails ends the attempt.
 * Never throws for anything that a server or network does: the outcome says it.
 */
export async function loadMnist(options: LoadMnistOptions): Promise<MnistOutcome> {
  const { into } = options;
  const faults: MnistFault[] = [];
  const todo = mnistFiles.filter((file) => !into.arrived.has(file.name));
  let settled = mnistFiles
    .filter((file) => into.arrived.has(file.name))
    .reduce((sum, file) => sum + decodedSize(file), 0);
  const stop = new AbortController();
  const stall = new Countdown(options.patience ?? 30_000, () => stop.abort());
  const ask = (file: MnistFile | undefined) => file && answered(request(file, options, stop.signal));
  try {
    let coming = ask(todo[0]);
    for (const [n, file] of todo.entries()) {
      stall.restart();
      const response = coming;
      // The next file is asked for while this one is read: one wait for the server, not one a file.
      coming = ask(todo[n + 1]);
      const report = (taken: number) => {
        stall.restart();
        options.onProgress?.({
          set: file.set,
          available: into[file.set].available,
          bytesLoaded: settled + taken,
          bytesTotal: mnistBytes,
        });
      };
      try {
        await takeIn(file, await response, into, report);
        settled += decodedSize(file);
        into[file.set].available = digitsWithoutGap(into, file.set);
      } catch (error) {
        if (!(error instanceof MnistFileError)) throw error;
        faults.push(error.fault);
      }
      report(0);
      if (faults.at(-1)?.reason === "network") break;
    }
  } finally {
    stall.stop();
    stop.abort();
  }
  return faults.length === 0 ? { kind: "complete" } : { kind: "incomplete", faults };
}

/** Calls `expired` once when `span` milliseconds pass without a restart. */
class Countdown {
  readonly #span: number;
  readonly #expired: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(span: number, expired: () => void) {
    this.#span = span;
    this.#expired = expired;
  }

  restart(): void {
    this.stop();
    this.#timer = setTimeout(this.#expired, this.#span);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** An answer or the error that came instead, so that a request made ahead is never a rejection nobody awaits. */
type Answer = { readonly response: Response } | { readonly error: unknown };

function answered(response: Promise<Response>): Promise<Answer> {
  return response.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

async function request(file: MnistFile, options: LoadMnistOptions, signal: AbortSignal): Promise<Response> {
  const root = options.baseUrl.endsWith("/") ? options.baseUrl : `${options.baseUrl}/`;
  const get: FetchFile = options.fetch ?? ((url, init) => fetch(url, init));
  const response = await get(`${root}mnist/${file.name}`, { signal }).catch((cause: unknown) => {
    throw new MnistFileError({ reason: "network", file: file.name }, cause);
  });
  const { status } = response;
  // Hosts of single pages answer any unknown address with the page itself and 200.
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (status === 404 || status === 410 || (response.ok && isPage)) {
    throw new MnistFileError({ reason: "missing", file: file.name, status });
  }
  if (!response.ok) throw new MnistFileError({ reason: "refused", file: file.name, status });
  return response;
}

async function takeIn(
  file: MnistFile,
  answer: Answer | undefined,
  into: MnistDigits,
  onBytes: (taken: number) => void,
): Promise<void> {
  if (answer === undefined) throw new MnistFileError({ reason: "network", file: file.name });
  if ("error" in answer) throw answer.error;
  const { body } = answer.response;
  if (body === null)
    throw new MnistFileError({ reason: "truncated", file: file.name, expected: decodedSize(file), found: 0 });
  await decodeIdx(file, body, roomFor(file, into[file.set]), onBytes);
  into.arrived.add(file.name);
}

/** The part of a set's arrays that a file's values go to. */
function roomFor(file: MnistFile, set: DigitSet): Uint8Array<ArrayBuffer> {
  const size = itemSize[file.kind];
  return set[file.kind].subarray(file.first * size, (file.first + file.count) * size);
}

/** How many digits from 0 on have both label and image. */
function digitsWithoutGap(into: MnistDigits, set: MnistSetName): number {
  const reach = { images: 0, labels: 0 };
  for (const file of mnistFiles) {
    if (file.set === set && into.arrived.has(file.name) && file.first === reach[file.kind])
      reach[file.kind] += file.count;
  }
  return Math.min(reach.images, reach.labels);
}
