import { MnistFileError } from "./mnist-fault.ts";
import { decodedSize, idxHeader, idxHeaderSize, type MnistFile } from "./mnist-files.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes at a gzip file's end that hold the length of what was packed (RFC 1952, ISIZE). */
const lengthTrailer = 4;

/**
 * Reads one packed file's body into `into`, header checked and left out. The body may be the gzip as packed, or the
 * idx itself where a server or browser has already decoded it: the first two bytes tell (1f 8b).
 * Throws a MnistFileError for a body that breaks off, ends early, does not decode, or is not the file that the table describes.
 *
 * @param into room for exactly the file's values; it may be left partly written by a body that fails
 * @param onBytes called with the decoded bytes taken in so far, header included
 */
export async function decodeIdx(
  file: MnistFile,
  body: ReadableStream<Bytes>,
  into: Bytes,
  onBytes: (taken: number) => void,
): Promise<void> {
  const source = new WatchedSource(body.getReader());
  const taking = new IdxTaker(file, into);
  try {
    const start = await source.atLeast(2);
    const packed = start[0] === 0x1f && start[1] === 0x8b;
    const decoded = packed ? gunzipped(source.from(start)) : source.from(start);
    const reader = decoded.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        taking.take(part.value);
        onBytes(taking.taken);
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } catch (cause) {
    if (cause instanceof MnistFileError) throw cause;
    if (source.broken) throw new MnistFileError({ reason: "network", file: file.name }, cause);
    // A gzip that is whole but does not decode is corrupt; one that lacks its end was cut off.
    const whole = taking.taken === decodedSize(file) || source.lastWord() === decodedSize(file);
    if (source.ended && !whole) throw taking.cutOff(cause);
    throw new MnistFileError({ reason: "corrupt", file: file.name, detail: "gzip" }, cause);
  } finally {
    await source.cancel();
  }
  taking.finish();
}

function gunzipped(source: ReadableStream<Bytes>): ReadableStream<Bytes> {
  return source.pipeThrough(new DecompressionStream("gzip"));
}

/** A body that remembers how it ended: fully read, broken off, or neither. */
class WatchedSource {
  ended = false;
  broken = false;
  readonly #reader: ReadableStreamDefaultReader<Bytes>;
  #tail: Bytes = new Uint8Array(0);

  constructor(reader: ReadableStreamDefaultReader<Bytes>) {
    this.#reader = reader;
  }

  /** The first bytes, `count` of them or more unless the body is shorter. */
  async atLeast(count: number): Promise<Bytes> {
    let start: Bytes = new Uint8Array(0);
    while (start.length < count && !this.ended) start = joined(start, (await this.#next()) ?? new Uint8Array(0));
    return start;
  }

  /** The whole body again: what `atLeast` has read, then the rest. */
  from(start: Bytes): ReadableStream<Bytes> {
    return new ReadableStream<Bytes>({
      start: (controller) => {
        if (start.length > 0) controller.enqueue(start);
      },
      pull: async (controller) => {
        const part = this.ended ? null : await this.#next();
        if (part === null) controller.close();
        else controller.enqueue(part);
      },
    });
  }

  /** The body's last 4 bytes as a little-endian number. */
  lastWord(): number {
    const tail = this.#tail;
    return tail.length < lengthTrailer ? -1 : new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }

  async #next(): Promise<Bytes | null> {
    try {
      const { done, value } = await this.#reader.read();
      if (done) {
        this.ended = true;
        return null;
      }
      this.#tail = joined(this.#tail, value.subarray(-lengthTrailer)).slice(-lengthTrailer);
      return value;
    } catch (cause) {
      this.broken = true;
      throw cause;
    }
  }
}

function joined(one: Bytes, other: Bytes): Bytes {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Takes the parts of a decoded idx file in order: checks its header, copies its values, never past the room given. */
class IdxTaker {
  taken = 0;
  readonly #file: MnistFile;
  readonly #into: Bytes;
  readonly #expectedHeader: Bytes;

  constructor(file: MnistFile, into: Bytes) {
    this.#file = file;
    this.#into = into;
    this.#expectedHeader = idxHeader(file);
  }

  take(part: Bytes): void {
    const headerSize = idxHeaderSize[this.#file.kind];
    let used = 0;
    for (; this.taken < headerSize && used < part.length; used++, this.taken++) {
      if (part[used] !== this.#expectedHeader[this.taken]) throw this.#corrupt("header");
    }
    const values = part.subarray(used);
    if (values.length === 0) return;
    const at = this.taken - headerSize;
    if (values.length > this.#into.length - at) throw this.#corrupt("length");
    if (this.#file.kind === "labels" && values.some((label) => label > 9)) throw this.#corrupt("label");
    this.#into.set(values, at);
    this.taken += values.length;
  }

  /** Throws unless everything has been taken. */
  finish(): void {
    if (this.taken < decodedSize(this.#file)) throw this.cutOff();
  }

  cutOff(cause?: unknown): MnistFileError {
    const expected = decodedSize(this.#file);
    return new MnistFileError({ reason: "truncated", file: this.#file.name, expected, found: this.taken }, cause);
  }

  #corrupt(detail: "header" | "length" | "label"): MnistFileError {
    return new MnistFileError({ reason: "corrupt", file: this.#file.name, detail });
  }
}
