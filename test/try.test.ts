import { test } from "vitest";
import { seededRandom } from "../src/core/random.ts";
import { drawTrace } from "../src/exercises/small-network.ts";
import { mistakesOf } from "../src/exercises/mistakes.ts";
import { qualityOf, confused } from "../src/exercises/quality.ts";
import { questionAbout } from "../src/exercises/question.ts";
test("stats", () => {
  const cells = [["sigma",[1]],["U",[1]],["tau",[1]],["yHat",[1]],["cost",[]],["deltaOut",[1]],["deltaHid",[1]],["gradZ",[1,1]],["gradW",[2,1]],["corrZ",[1,1]],["corrW",[2,1]],["newZ",[1,1]],["newW",[2,1]],["dYHatDTau",[1,1]],["dYHatDTau",[0,1]],["batchGradZ",[1,1]],["batchGradW",[2,1]],["dTauDSigma",[1,1]]] as const;
  for (const output of ["sigmoid","softmax"] as const) for (const [symbol, indices] of cells) for (const digits of [3,4]) {
    const random = seededRandom(7);
    let fit = 0, clean = 0, co = 0, n = 0, count = 0; let allco=0; const t0 = performance.now();
    for (let k = 0; k < 30; k++) {
      const P = symbol.startsWith("batch") ? 2 : 1;
      const trace = drawTrace({ sizes: output === "sigmoid" ? [2,2,2] : [2,2,3], output, costFactor: 1, batch: output==="sigmoid"?"mean":"sum", P }, random);
      const q = questionAbout(trace, { symbol, indices }, 0, digits);
      if (typeof q === "string") { console.log(symbol, q); break; }
      n++;
      const { fit: f, coincidences } = qualityOf(q);
      const ms = mistakesOf(q); count = ms.length;
      if (f) { fit++; co += coincidences; if (coincidences === 0) clean++;
       for (const [i,a] of ms.entries()) for (const b of ms.slice(i+1)) if (confused(a,b,digits)) allco++; }
    }
    console.log(output, symbol, indices.join(), digits, `n ${n} fit ${fit} clean ${clean} meanco ${(co/fit).toFixed(1)} allco ${(allco/fit).toFixed(1)} mistakes ${count} ms ${((performance.now()-t0)/n).toFixed(1)}`);
  }
});
