/** An array of NumPy: its numbers row after row, whatever they were kept as. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float64Array<ArrayBuffer>;
}

/** Why an array is not taken. */
export type NpyFault =
  /** No `.npy` at all, or one whose head cannot be read. */
  | { readonly code: "not-npy" }
  /** Text, objects, complex numbers. */
  | { readonly code: "kept-as"; readonly found: string }
  /** Fewer or more numbers than its shape says. */
  | { readonly code: "cut"; readonly found: number; readonly expected: number };

type NpyReading =
  | { readonly kind: "read"; readonly array: NpyArray }
  | { readonly kind: "refused"; readonly fault: NpyFault };

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;
const longestHead = 10_000;

/** An array of doubles, or of 64-bit whole numbers, as NumPy's format 1.0 has it: little-endian, row after row. */
export function writeNpy({ shape, data }: NpyArray, keptAs: "<f8" | "<i8" = "<f8"): Uint8Array<ArrayBuffer> {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const said = `{'descr': '${keptAs}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const length = Math.ceil((10 + said.length + 1) / 64) * 64;
  const bytes = new Uint8Array(length + 8 * data.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...magic, 1, 0]);
  view.setUint16(8, length - 10, true);
  bytes.set(new TextEncoder().encode(`${said.padEnd(length - 11)}\n`), 10);
  data.forEach((value, n) => {
    if (keptAs === "<f8") view.setFloat64(length + 8 * n, value, true);
    else view.setBigInt64(length + 8 * n, BigInt(value), true);
  });
  return bytes;
}

type Read = (view: DataView, at: number, little: boolean) => number;

/** How each kind of number is read, by NumPy's letter and its bytes. */
const readers: Readonly<Record<string, Read>> = {
  f8: (view, at, little) => view.getFloat64(at, little),
  f4: (view, at, little) => view.getFloat32(at, little),
  f2: (view, at, little) => halfFloat(view.getUint16(at, little)),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  i4: (view, at, little) => view.getInt32(at, little),
  i2: (view, at, little) => view.getInt16(at, little),
  i1: (view, at) => view.getInt8(at),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  u4: (view, at, little) => view.getUint32(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  u1: (view, at) => view.getUint8(at),
};

/** What an `.npy` file holds. It never throws; objects, which would have to be run to be read, are refused. */
export function readNpy(bytes: Uint8Array): NpyReading {
  const refused = (fault: NpyFault): NpyReading => ({ kind: "refused", fault });
  const head = headOf(bytes);
  if (head === null) return refused({ code: "not-npy" });
  const { descr, fortran, shape, begin } = head;
  const read = readers[descr.slice(1)];
  if (read === undefined || !/^[<>|=]/.test(descr)) return refused({ code: "kept-as", found: descr.slice(0, 20) });
  const width = Number(descr.slice(2));
  const expected = shape.reduce((product, length) => product * length, 1);
  const found = (bytes.length - begin) / width;
  if (found !== expected) return refused({ code: "cut", found: Math.floor(found), expected });
  const view = new DataView(bytes.buffer, bytes.byteOffset + begin);
  const little = !descr.startsWith(">");
  const data = new Float64Array(expected);
  for (let n = 0; n < expected; n++) data[n] = read(view, n * width, little);
  return { kind: "read", array: { shape, data: fortran ? rowAfterRow(data, shape) : data } };
}

interface Head {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin. */
  readonly begin: number;
}

function headOf(bytes: Uint8Array): Head | null {
  if (bytes.length < 12 || magic.some((byte, n) => bytes[n] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = bytes[6] === 1;
  const length = old ? view.getUint16(8, true) : view.getUint32(8, true);
  const at = old ? 10 : 12;
  if (length > longestHead || at + length > bytes.length) return null;
  const said = new TextDecoder("latin1").decode(bytes.subarray(at, at + length));
  const descr = /'descr': *'([^']*)'/.exec(said)?.[1];
  // A field of several kinds has a list in the place of its name.
  const kind = descr ?? (/'descr': *\[/.test(said) ? "[…]" : undefined);
  const fortran = /'fortran_order': *(True|False)/.exec(said)?.[1];
  const shape = /'shape': *\(([\d, ]*)\)/.exec(said)?.[1];
  if (kind === undefined || fortran === undefined || shape === undefined) return null;
  const lengths = shape.split(",").flatMap((text) => (text.trim() === "" ? [] : [Number(text)]));
  if (lengths.length > 8 || !lengths.every(Number.isSafeInteger)) return null;
  return { descr: kind, fortran: fortran === "True", shape: lengths, begin: at + length };
}

/** The numbers of an array that was kept column after column. */
function rowAfterRow(data: Float64Array<ArrayBuffer>, shape: readonly number[]): Float64Array<ArrayBuffer> {
  if (shape.length < 2) return data;
  const steps: number[] = [];
  let step = 1;
  for (const length of shape) {
    steps.push(step);
    step *= length;
  }
  return data.map((_, n) => {
    let rest = n;
    let at = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis] ?? 1;
      at += (rest % length) * (steps[axis] ?? 0);
      rest = Math.floor(rest / length);
    }
    return data[at] ?? 0;
  });
}

/** IEEE 754's half precision. */
function halfFloat(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
