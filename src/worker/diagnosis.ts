import { layerWeights } from "../core/network.ts";
import { layerDiagnostics, stepSizes } from "../training/diagnostics.ts";
import { samplesAfforded } from "./afforded.ts";
import type { Questions } from "./protocol/messages.ts";
import type { Diagnosis, NeuronRange } from "./protocol/training.ts";
import type { Look } from "./training-session.ts";

/** Multiplications that one look inside may cost, about: it must not keep the training waiting. */
const MOST_WORK = 4e6;
const samplesLookedAt = { least: 5, most: 50 };

/** What is asked of how a network in training stands inside, with its weights. The first training digits stand for all. */
export function diagnosisOf(
  { trainer, run }: Look,
  weights: readonly Float64Array[],
  { neurons, histograms }: Questions["diagnose"]["ask"],
): Pick<Diagnosis, "fields" | "inside"> {
  const count = Math.min(samplesAfforded(MOST_WORK, trainer.weightCount, samplesLookedAt), trainer.count("train"));
  const digits = Uint32Array.from({ length: count }, (_, n) => n);
  return {
    fields: neurons === null ? null : fieldsOf(weights, trainer.spec.sizes[1] ?? 0, neurons),
    inside: histograms
      ? {
          samples: count,
          layers: layerDiagnostics(trainer, digits),
          // A correction worked out here would forget the parts of a batch under way.
          steps: run.betweenBatches ? stepSizes(trainer, digits, run.alpha) : [],
        }
      : null,
  };
}

/** The columns of w^1 that belong to some neurons, as single numbers: they are to be looked at. */
function fieldsOf(weights: readonly Float64Array[], all: number, { first, count: wanted }: NeuronRange) {
  const w = layerWeights(weights, 1);
  const count = Math.max(0, Math.min(wanted, all - first + 1));
  const rows = w.length / all;
  const fields = new Float32Array(rows * count);
  for (let i = 0; i < rows; i++) {
    for (let n = 0; n < count; n++) fields[i * count + n] = w[i * all + first - 1 + n] ?? 0;
  }
  return { first, count, weights: fields };
}
