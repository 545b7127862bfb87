import type { SetupFault } from "../setup/fault.ts";
import { limits, sizeFaults, within } from "../setup/limits.ts";
import type { Row } from "../setup/setup.ts";
import { type ArraysFault, type FoundNetwork, networkFrom } from "./network-arrays.ts";
import { type NpyArray, type NpyFault, readNpy, writeNpy } from "./npy.ts";
import { readZip, writeZip, type ZipFault } from "./zip.ts";

/** Why an `.npz` file is not taken. */
export type NpzFault =
  | ZipFault
  | ArraysFault
  | { readonly code: "array"; readonly name: string; readonly fault: NpyFault }
  | { readonly code: "network"; readonly fault: SetupFault };

/** A network from an `.npz` file, and the rows of numbers that it brings for it, if any. */
export interface BroughtNetwork extends FoundNetwork {
  /** X and y, a row a sample, where the file has both and they fit. */
  readonly rows: readonly Row[] | null;
  /** The names of arrays that were not needed. */
  readonly left: readonly string[];
}

type NpzReading =
  | { readonly kind: "read"; readonly network: BroughtNetwork }
  | { readonly kind: "refused"; readonly fault: NpzFault };

/**
 * The weights as NumPy's archive of arrays: `w` and `z` with one hidden layer, `W1` … `Wm` otherwise, (r^{h−1} + 1) × r^h doubles
 * each, row 0 the biases; `sizes`; and `X`, `y` where numbers were typed by hand.
 *
 * @param weights w^h at `h − 1`
 */
export function networkNpz(
  sizes: readonly number[],
  weights: readonly ArrayLike<number>[],
  rows: readonly Row[] | null,
): Uint8Array<ArrayBuffer> {
  const arrays: Record<string, Uint8Array> = {};
  weights.forEach((layer, n) => {
    const name = weights.length === 2 ? ["w", "z"][n] : `W${n + 1}`;
    const shape = [(sizes[n] ?? 0) + 1, sizes[n + 1] ?? 0];
    arrays[`${name}.npy`] = writeNpy({ shape, data: Float64Array.from(layer) });
  });
  arrays["sizes.npy"] = writeNpy({ shape: [sizes.length], data: Float64Array.from(sizes) }, "<i8");
  if (rows !== null) {
    const table = (of: (row: Row) => readonly number[]): Uint8Array =>
      writeNpy({
        shape: [rows.length, of(rows[0] as Row).length],
        data: Float64Array.from(rows.flatMap((row) => [...of(row)])),
      });
    arrays["X.npy"] = table(({ x }) => x);
    arrays["y.npy"] = table(({ y }) => y);
  }
  return writeZip(arrays);
}

/** The network that an `.npz` file holds. It never throws, and takes nothing unchecked. */
export function readNpz(bytes: Uint8Array): NpzReading {
  const refused = (fault: NpzFault): NpzReading => ({ kind: "refused", fault });
  const zip = readZip(bytes);
  if (zip.kind === "refused") return zip;
  const arrays = new Map<string, NpyArray>();
  const faults = new Map<string, NpyFault>();
  for (const [entry, content] of zip.entries) {
    const name = entry.replace(/\.npy$/, "");
    const reading = readNpy(content);
    if (reading.kind === "read") arrays.set(name, reading.array);
    else faults.set(name, reading.fault);
  }
  const found = networkFrom(arrays);
  if (found.kind === "refused") {
    // What is missing may be what could not be read.
    const [unread] = faults;
    return refused(unread === undefined ? found.fault : { code: "array", name: unread[0], fault: unread[1] });
  }
  const { sizes, understood } = found.network;
  const [fault] = networkFaults(sizes);
  if (fault !== undefined) return refused({ code: "network", fault });
  const rows = rowsOf(arrays, sizes);
  const used = new Set(understood.flatMap((layer) => [layer.weights, layer.biases ?? ""]));
  const known = rows === null ? ["sizes"] : ["sizes", "X", "y"];
  const left = [...arrays.keys(), ...faults.keys()].filter((name) => !used.has(name) && !known.includes(name));
  return { kind: "read", network: { ...found.network, rows, left } };
}

/** What of a network's sizes does not suit: it needs a hidden layer, and inputs and outputs within the limits. */
function networkFaults(sizes: readonly number[]): SetupFault[] {
  const [inputs = 0] = sizes;
  const outputs = sizes.at(-1) ?? 0;
  if (!within(sizes.length - 2, limits.layers)) {
    return [{ code: "layers", found: sizes.length - 2, most: limits.layers.most }];
  }
  if (!within(inputs, limits.inputs) || !within(outputs, limits.outputs)) return [{ code: "ends", inputs, outputs }];
  return sizeFaults(sizes);
}

/** The rows of `X` and `y`; null where they are not there, or do not fit. */
function rowsOf(arrays: ReadonlyMap<string, NpyArray>, sizes: readonly number[]): Row[] | null {
  const [x, y] = [arrays.get("X"), arrays.get("y")];
  const [count = 0, inputs = 0] = x?.shape ?? [];
  const outputs = sizes.at(-1) ?? 0;
  const fits = x?.shape.length === 2 && inputs === sizes[0] && y?.shape.join() === [count, outputs].join();
  if (!fits || x === undefined || y === undefined || !within(count, limits.rows)) return null;
  const sound =
    x.data.every((value) => within(value, limits.input)) && y.data.every((value) => within(value, limits.truth));
  if (!sound) return null;
  return Array.from({ length: count }, (_, p) => ({
    x: [...x.data.subarray(p * inputs, (p + 1) * inputs)],
    y: [...y.data.subarray(p * outputs, (p + 1) * outputs)],
  }));
}
