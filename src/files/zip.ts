import { Inflate, zipSync } from "fflate";

/** Why bytes are not taken as an archive. Nothing of it is then used. */
export type ZipFault =
  /** It does not begin and end as an archive does: something else, or cut short. */
  | { readonly code: "not-zip" }
  /** An entry's bytes are not those that were put in: its sum, its length or its compression says so. */
  | { readonly code: "damaged"; readonly entry: string }
  /** Encrypted, or compressed otherwise than by deflate. */
  | { readonly code: "packing"; readonly entry: string }
  /** More than a network takes, unpacked. */
  | { readonly code: "unpacked"; readonly most: number }
  | { readonly code: "entries"; readonly found: number; readonly most: number };

type ZipReading =
  | { readonly kind: "read"; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "refused"; readonly fault: ZipFault };

/** All entries together, unpacked: the largest network in double precision takes 16 MB. */
export const mostUnpacked = 64 * 2 ** 20;
const mostEntries = 200;
/** Bytes that are unpacked at a time: deflate makes of one byte 1,032 at most, so that no step makes more than 17 MB. */
const stride = 16 * 2 ** 10;
/** The first moment that an archive can name: the same content gives the same bytes, whenever it is written. */
const noMoment = new Date(1980, 0, 1);

/** An archive of these entries, in their order, not compressed, as `numpy.savez` makes it: weights hardly shrink. */
export function writeZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...entries }, { level: 0, mtime: noMoment });
}

/**
 * The entries of an archive, each checked against its sum. It never throws, and unpacks no more than `mostUnpacked`, whatever
 * the archive says of itself.
 */
export function readZip(bytes: Uint8Array): ZipReading {
  try {
    return { kind: "read", entries: unpacked(bytes) };
  } catch (error) {
    return { kind: "refused", fault: error instanceof Refusal ? error.fault : { code: "not-zip" } };
  }
}

class Refusal extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault.code);
    this.fault = fault;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  /** Bytes packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
  readonly encrypted: boolean;
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = entriesOf(view);
  const promised = listed.reduce((sum, { size }) => sum + size, 0);
  if (promised > mostUnpacked) throw new Refusal({ code: "unpacked", most: mostUnpacked });
  return new Map(listed.map((entry) => [entry.name, content(view, entry)]));
}

/** What the directory at an archive's end lists (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16). */
function entriesOf(view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Refusal({ code: "entries", found: count, most: mostEntries });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refusal({ code: "not-zip" });
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [named = 0] = lengths;
    entries.push({
      name: new TextDecoder().decode(part(view, at + 46, named)),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** Where the end of the directory begins: within the last 64 KB, behind everything but a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  throw new Refusal({ code: "not-zip" });
}

function content(view: DataView, entry: Entry): Uint8Array {
  const { name, method, sum, packed, size, at, encrypted } = entry;
  if (encrypted || (method !== 0 && method !== 8)) throw new Refusal({ code: "packing", entry: name });
  if (view.getUint32(at, true) !== 0x04034b50) throw new Refusal({ code: "damaged", entry: name });
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const own = part(view, begin, packed);
  const whole = method === 0 ? own : inflated(own, size, name);
  if (whole.length !== size || sumOf(whole) !== sum) throw new Refusal({ code: "damaged", entry: name });
  return whole;
}

/** `size` bytes out of deflated ones; those that make more, or cannot be unpacked, are refused where that shows. */
function inflated(packed: Uint8Array, size: number, entry: string): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((made) => {
    if (filled + made.length > size) throw new Refusal({ code: "damaged", entry });
    whole.set(made, filled);
    filled += made.length;
  });
  try {
    for (let at = 0; at < packed.length; at += stride) {
      inflate.push(packed.subarray(at, at + stride), at + stride >= packed.length);
    }
  } catch {
    throw new Refusal({ code: "damaged", entry });
  }
  if (filled !== size) throw new Refusal({ code: "damaged", entry });
  return whole;
}

/** Throws a RangeError where the bytes end before. */
function part(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, checked(view, at, length));
}

function checked(view: DataView, at: number, length: number): number {
  if (at + length > view.byteLength) throw new RangeError("the archive ends before");
  return length;
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, as archives have it. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  // By position: an iterator takes ten times as long over 16 MB.
  for (let n = 0; n < bytes.length; n++) sum = (sum >>> 8) ^ (sums[(sum ^ (bytes[n] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
