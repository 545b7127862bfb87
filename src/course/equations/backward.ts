import type { Conventions } from "../../core/network.ts";
import {
  add,
  call,
  type Expression,
  group,
  marked,
  minus,
  negative,
  num,
  ref,
  sum,
  times,
  written,
} from "../algebra/expression.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput, eachSample } from "../algebra/ranges.ts";
import { batchFactors } from "./conventions.ts";
import { added, type Draft, states } from "./equation.ts";

/**
 * What A and B share: once δ^sortie is known, δ^caché, the gradients and the corrections keep their form. Written once
 * and used by A4–A6, A8, A9 and by B8–B12.
 */
const tau = ref("tau", "k");
const deltaOut = ref("deltaOut", "k");
const deltaHid = ref("deltaHid", "j");
const z = ref("z", "j", "k");
const u = ref("U", "j");
const gPrime = ref("gPrime", "j");
const link = ref("dTauDSigma", "j", "k");
const byTau = written("derivative", deltaOut);
const bySigma = written("derivative", deltaHid);
const zCells = [eachHiddenOrBias, eachOutput];
const wCells = [eachInput, eachHidden];

/** U_j(1 − U_j), or ŷ_k(1 − ŷ_k). */
export function logisticSlope(x: Expression): Expression {
  return times(x, minus(num(1), x));
}

/** A4, B8: the chain rule through every τ_k, and the link ∂τ_k/∂σ_j. */
export function hiddenChain(): readonly Draft[] {
  return [
    states(bySigma, [eachHidden], [sum(eachOutput, times(byTau, link))]),
    states(
      tau,
      [eachOutput],
      [
        sum(eachHiddenOrBias, times(u, z)),
        add(ref("z", 0, "k"), sum(eachHidden, times(call("g", ref("sigma", "j")), z))),
      ],
    ),
    states(link, [eachHidden, eachOutput], [times(gPrime, z)]),
  ];
}

/** A5, B9: δ^caché, then as a matrix. `slope`: what stands before the last Σ, U_j(1 − U_j) in A5, g′(σ_j) in B9. */
export function hiddenErrors(slope: Expression): readonly Draft[] {
  const m = written("matrix", link);
  return [
    states(
      deltaHid,
      [eachHidden],
      [sum(eachOutput, times(group(times(gPrime, z)), deltaOut)), times(slope, sum(eachOutput, times(z, deltaOut)))],
    ),
    states(m, [eachHidden, eachOutput], [times(gPrime, z)]),
    states(deltaHid, [eachHidden], [sum(eachOutput, times(m, deltaOut))], {
      vector: {
        parts: [
          { reference: deltaHid, tex: "\\delta^{\\text{caché}}" },
          " = ",
          { reference: m, tex: "M" },
          "\\,",
          { reference: deltaOut, tex: "\\delta^{\\text{sortie}}" },
        ],
        speech: {
          fr: "sous forme de matrice, delta caché égale M fois delta sortie",
          en: "in matrix form, delta caché equals M times delta sortie",
        },
      },
    }),
  ];
}

/** A6, B10: one sample's gradients; `more` continues the chain of ∂/∂w_ij. */
export function sampleGradients(order: "delta first" | "X first", more: readonly Expression[] = []): readonly Draft[] {
  const x = ref("X", "i");
  const byZ = ref("dTauDZ", "j", "k");
  const byW = ref("dSigmaDW", "i", "j");
  return [
    states(marked(ref("gradZ", "j", "k")), zCells, [times(byTau, byZ), times(deltaOut, u)]),
    states(
      marked(ref("gradW", "i", "j")),
      wCells,
      [times(bySigma, byW), order === "X first" ? times(x, deltaHid) : times(deltaHid, x), ...more],
      { resultLine: 1 },
    ),
    states(byW, wCells, [x]),
    states(byZ, zCells, [u], { addition: true }),
  ];
}

/** A8, B11: the batch's gradients, mean or sum of its samples' (A6, B10), whose factors the notes put in at once. */
export function batchGradients(conventions: Conventions): readonly Draft[] {
  const factors = batchFactors(conventions);
  return [
    states(
      ref("batchGradZ", "j", "k"),
      zCells,
      [
        added(times(...factors, sum(eachSample, marked(ref("gradZ", "j", "k"))))),
        times(...factors, sum(eachSample, times(marked(deltaOut), marked(u)))),
      ],
      { sourceLine: 0 },
    ),
    states(
      ref("batchGradW", "i", "j"),
      wCells,
      [
        added(times(...factors, sum(eachSample, marked(ref("gradW", "i", "j"))))),
        times(...factors, sum(eachSample, times(marked(ref("X", "i")), marked(deltaHid)))),
      ],
      { sourceLine: 0 },
    ),
  ];
}

/** A9, B12: the corrections, to be added. */
export function weightCorrections(): readonly Draft[] {
  const alpha = ref("alpha");
  return [
    states(ref("corrZ", "j", "k"), zCells, [negative(times(alpha, ref("batchGradZ", "j", "k")))]),
    states(ref("corrW", "i", "j"), wCells, [negative(times(alpha, ref("batchGradW", "i", "j")))]),
  ];
}
