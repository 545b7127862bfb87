import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import {
  add,
  argMax,
  env,
  losses,
  matMul,
  oneHot,
  ready,
  type Scalar,
  setBackend,
  sigmoid,
  softmax,
  type Tensor,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  train,
  type Variable,
  variable,
} from "@tensorflow/tfjs-core";
import type { Weights } from "../../src/core/network.ts";
import type { Samples } from "./samples.ts";

/** TensorFlow.js with its SIMD wasm backend, from the address that its .wasm files are served at. */
export async function prepareTensorFlow(folder: string): Promise<string> {
  // One thread, as here: static hosts do not send the headers that threads need.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(folder);
  await setBackend("wasm");
  await ready();
  return "wasm";
}

/** 784–hidden–10 with the log cost and the mean of the batch, trained by TensorFlow.js's own optimizer. */
export class TensorFlowNetwork {
  readonly #variables: readonly Variable[];
  readonly #optimizer;

  /** @param weights the core's, one hidden layer */
  constructor(weights: Weights, hidden: number, alpha: number) {
    const [w, z] = weights;
    if (w === undefined || z === undefined) throw new RangeError("two layers of weights expected");
    this.#variables = [
      variable(tensor2d(Float32Array.from(w.slice(hidden)), [784, hidden])),
      variable(tensor1d(Float32Array.from(w.slice(0, hidden)))),
      variable(tensor2d(Float32Array.from(z.slice(10)), [hidden, 10])),
      variable(tensor1d(Float32Array.from(z.slice(0, 10)))),
    ];
    this.#optimizer = train.sgd(alpha);
  }

  train(samples: Samples, order: Uint32Array, batch: number): void {
    for (let first = 0; first < order.length; first += batch) {
      const positions = order.subarray(first, first + batch);
      tidy(() => {
        const x = inputs(samples, positions);
        const labels = tensor1d(
          Int32Array.from(positions, (n) => samples.labels[n] ?? 0),
          "int32",
        );
        const truth = oneHot(labels, 10);
        this.#optimizer.minimize(() => losses.softmaxCrossEntropy(truth, this.#productions(x)) as Scalar, false, [
          ...this.#variables,
        ]);
      });
    }
    // Reading a value waits for whatever is still under way.
    this.#variables[3]?.dataSync();
  }

  /** How many of the samples are answered rightly, `batch` at a time. */
  correct(samples: Samples, batch: number): number {
    let correct = 0;
    const count = samples.labels.length;
    for (let first = 0; first < count; first += batch) {
      const positions = Uint32Array.from({ length: Math.min(batch, count - first) }, (_, n) => first + n);
      const answers = tidy(() =>
        argMax(softmax(this.#productions(inputs(samples, positions)) as Tensor2D), 1).dataSync(),
      );
      positions.forEach((position, n) => {
        if (answers[n] === samples.labels[position]) correct += 1;
      });
    }
    return correct;
  }

  dispose(): void {
    for (const each of this.#variables) each.dispose();
  }

  #productions(x: Tensor2D): Tensor {
    const [w, b, z, c] = this.#variables as [Variable, Variable, Variable, Variable];
    return add(matMul(sigmoid(add(matMul(x, w as Tensor as Tensor2D), b)) as Tensor2D, z as Tensor as Tensor2D), c);
  }
}

function inputs({ images }: Samples, positions: Uint32Array): Tensor2D {
  const x = new Float32Array(784 * positions.length);
  positions.forEach((position, n) => {
    for (let pixel = 0; pixel < 784; pixel++) x[784 * n + pixel] = (images[784 * position + pixel] ?? 0) / 255;
  });
  return tensor2d(x, [positions.length, 784]);
}
