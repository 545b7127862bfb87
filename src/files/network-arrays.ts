import type { NpyArray } from "./npy.ts";

/**
 * How a layer's arrays are laid out: `rows` as the course has it, (inputs + 1) × outputs, row 0 the biases; else weights and biases
 * apart, the weights inputs × outputs (`apart`) or, as PyTorch keeps them, outputs × inputs (`turned`).
 */
export type Layout = "rows" | "apart" | "turned";

/** What was understood of one layer h = 1..m: which arrays, by name, became w^h. */
export interface UnderstoodLayer {
  readonly layout: Layout;
  readonly weights: string;
  /** Null where they are row 0 of the weights. */
  readonly biases: string | null;
  /** r^{h−1} and r^h, without bias neurons. */
  readonly inputs: number;
  readonly outputs: number;
}

/** A network brought in from arrays. */
export interface FoundNetwork {
  /** r^0, …, r^m. */
  readonly sizes: readonly number[];
  /** w^h at `h − 1`, in the core's layout. */
  readonly weights: readonly Float64Array<ArrayBuffer>[];
  readonly understood: readonly UnderstoodLayer[];
}

/** Why arrays are no network. */
export type ArraysFault =
  /** None of the names that weights go by; `names`: those that there are. */
  | { readonly code: "no-weights"; readonly names: readonly string[] }
  /** Weights need two dimensions, biases one. */
  | { readonly code: "shape"; readonly name: string; readonly shape: readonly number[] }
  /** Biases that fit neither side of their weights. */
  | { readonly code: "biases"; readonly name: string; readonly found: number; readonly shape: readonly number[] }
  /** As many rows as columns everywhere: nothing says which are the inputs. */
  | { readonly code: "square"; readonly name: string }
  /** The layer before gives another number of outputs than this one takes. */
  | { readonly code: "chain"; readonly name: string; readonly given: number; readonly taken: number }
  | { readonly code: "not-finite"; readonly name: string };

type NetworkReading =
  | { readonly kind: "read"; readonly network: FoundNetwork }
  | { readonly kind: "refused"; readonly fault: ArraysFault };

/** A layer's arrays by their names, before their shapes were looked at. */
interface Named {
  readonly weights: string;
  readonly biases: string | null;
  /** What its kind of name says of the layout; null where the shapes must say it. */
  readonly layout: Layout | null;
}

type Arrays = ReadonlyMap<string, NpyArray>;

/**
 * The network of some arrays: the course's `w`, `z` or `W1` … `Wm` (row 0 the biases); `W1`, `b1` …; PyTorch's `fc1.weight`, `fc1.bias`
 * …; or `arr_0` …, as `numpy.savez` names arrays that were given no name. Nothing is guessed: what could be read in two ways is
 * refused.
 */
export function networkFrom(arrays: Arrays): NetworkReading {
  const refused = (fault: ArraysFault): NetworkReading => ({ kind: "refused", fault });
  const named = namedLayers([...arrays.keys()]);
  if (named.length === 0) return refused({ code: "no-weights", names: [...arrays.keys()] });
  const layers: UnderstoodLayer[] = [];
  const square: number[] = [];
  for (const [n, layer] of named.entries()) {
    const found = shaped(layer, arrays);
    if ("code" in found) return refused(found);
    if (found.square) square.push(n);
    layers.push(found.layer);
  }
  // A square matrix beside others that are not is laid out as they are.
  const told = layers.find((_, n) => !square.includes(n))?.layout;
  for (const n of square) {
    const layer = layers[n] as UnderstoodLayer;
    if (told === undefined) return refused({ code: "square", name: layer.weights });
    layers[n] = { ...layer, layout: told };
  }
  const broken = layers.findIndex(({ inputs }, n) => n > 0 && layers[n - 1]?.outputs !== inputs);
  if (broken > 0) {
    const { weights: name, inputs: taken } = layers[broken] as UnderstoodLayer;
    return refused({ code: "chain", name, given: layers[broken - 1]?.outputs ?? 0, taken });
  }
  const weights = layers.map((layer) => matrixOf(layer, arrays));
  const notFinite = weights.findIndex((layer) => !layer.every(Number.isFinite));
  if (notFinite >= 0) return refused({ code: "not-finite", name: layers[notFinite]?.weights ?? "" });
  const sizes = [layers[0]?.inputs ?? 0, ...layers.map(({ outputs }) => outputs)];
  return { kind: "read", network: { sizes, weights, understood: layers } };
}

function namedLayers(names: readonly string[]): Named[] {
  const has = (name: string): boolean => names.includes(name);
  if (has("w") && has("z")) return ["w", "z"].map((weights) => ({ weights, biases: null, layout: "rows" }));
  for (const [weight, bias] of [
    ["W", "b"],
    ["w", "b"],
  ] as const) {
    const count = counted(1, (n) => has(`${weight}${n}`));
    const apart = has(`${bias}1`);
    if (count > 0) {
      return Array.from({ length: count }, (_, n) => ({
        weights: `${weight}${n + 1}`,
        biases: apart ? `${bias}${n + 1}` : null,
        layout: apart ? null : "rows",
      }));
    }
  }
  const turned = names.flatMap((weights): Named[] => {
    if (weights !== "weight" && !weights.endsWith(".weight")) return [];
    const biases = `${weights.slice(0, -"weight".length)}bias`;
    return [{ weights, biases, layout: "turned" }];
  });
  if (turned.length > 0) return turned;
  const unnamed = counted(0, (n) => has(`arr_${n}`));
  return Array.from({ length: unnamed }, (_, n) => ({ weights: `arr_${n}`, biases: null, layout: "rows" }));
}

/** How many numbers in a row, from `first` on, are there. */
function counted(first: number, is: (n: number) => boolean): number {
  let n = first;
  while (is(n)) n++;
  return n - first;
}

type Shaped = ArraysFault | { readonly layer: UnderstoodLayer; readonly square: boolean };

function shaped({ weights, biases, layout }: Named, arrays: Arrays): Shaped {
  const shape = arrays.get(weights)?.shape ?? [];
  const [rows = 0, columns = 0] = shape;
  const least = layout === "rows" ? 2 : 1;
  if (shape.length !== 2 || rows < least || columns < 1) return { code: "shape", name: weights, shape };
  const understood = (how: Layout, square = false): Shaped => {
    const [inputs, outputs] =
      how === "rows" ? [rows - 1, columns] : how === "apart" ? [rows, columns] : [columns, rows];
    return { layer: { layout: how, weights, biases, inputs, outputs }, square };
  };
  if (biases === null) return understood("rows");
  const own = arrays.get(biases);
  const count = own?.data.length ?? 0;
  // A row or a column of biases is a list of them too.
  if (own !== undefined && own.shape.filter((length) => length !== 1).length > 1) {
    return { code: "shape", name: biases, shape: own.shape };
  }
  const fits = { apart: count === columns, turned: count === rows } as const;
  if (layout === "turned" ? !fits.turned : !fits.apart && !fits.turned) {
    return { code: "biases", name: biases, found: count, shape };
  }
  return understood(layout ?? (fits.apart ? "apart" : "turned"), layout === null && rows === columns);
}

function matrixOf(
  { layout, weights, biases, inputs, outputs }: UnderstoodLayer,
  arrays: Arrays,
): Float64Array<ArrayBuffer> {
  const own = arrays.get(weights)?.data ?? new Float64Array();
  if (layout === "rows") return own;
  const first = (biases === null ? undefined : arrays.get(biases)?.data) ?? new Float64Array();
  const matrix = new Float64Array((inputs + 1) * outputs);
  matrix.set(first);
  for (let i = 1; i <= inputs; i++) {
    for (let j = 0; j < outputs; j++) {
      matrix[i * outputs + j] = own[layout === "apart" ? (i - 1) * outputs + j : j * inputs + (i - 1)] ?? Number.NaN;
    }
  }
  return matrix;
}
