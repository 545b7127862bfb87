import type { NetworkSpec, OutputKind } from "../core/network.ts";
import { costLetter, resultLine } from "../course/equations/equation.ts";
import { statementsFor } from "../course/equations/equations.ts";
import type { Words } from "../course/symbols/symbol.ts";
import { letterTex } from "../course/symbols/symbol.ts";
import { conventionsFor } from "./draw.ts";

/**
 * Whether a line reads the same with both outputs, as F2 and M3 do: a question about any other has to say which output and
 * which cost it is asked of, since its numbers do not tell.
 */
export function isShared(line: string): boolean {
  const [one, other] = (["sigmoid", "softmax"] as const).map((output) => written(line, output));
  return one !== undefined && one === other;
}

function written(line: string, output: OutputKind): string | undefined {
  const placed = statementsFor(conventionsFor(output)).find(({ statement }) => statement.key === line);
  return placed === undefined ? undefined : JSON.stringify(resultLine(placed.statement)?.right);
}

/** “Sigmoid output, squared error ℰ (variant A)”, with the cost's letter as the section writes it, and its factor ½. */
export function outputAndCost(
  { output, costFactor }: Pick<NetworkSpec, "output" | "costFactor">,
  section: string,
): Words {
  const letter = `$${letterTex(costLetter(section, output))}$`;
  if (output === "softmax")
    return {
      fr: `Sortie softmax, coût logarithmique ${letter} (variante B, [B2]).`,
      en: `Softmax output, log cost ${letter} (variant B, [B2]).`,
    };
  if (costFactor === 1)
    return {
      fr: `Sortie sigmoïde, erreur quadratique ${letter} sans facteur ½ (variante A, [A1]).`,
      en: `Sigmoid output, squared error ${letter} without a factor ½ (variant A, [A1]).`,
    };
  return {
    fr: `Sortie sigmoïde, erreur quadratique ${letter} avec un facteur ½, qui simplifie le 2 de sa dérivée ([R1]).`,
    en: `Sigmoid output, squared error ${letter} with a factor ½, which cancels the 2 of its derivative ([R1]).`,
  };
}
