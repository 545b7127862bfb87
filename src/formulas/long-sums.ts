import type { Sum } from "../course/algebra/expression.ts";
import { outermostSum } from "../course/algebra/terms.ts";
import type { Statement } from "../course/equations/equation.ts";

/** The last sum that a statement's lines write, if any: the one to be taken apart. */
function sumOf({ lines }: Statement): Sum | null {
  return lines.reduce<Sum | null>((found, { right }) => outermostSum(right) ?? found, null);
}

/** The sums of an equation that are worth taking apart, with their statements. */
export function longSums(statements: readonly Statement[]): { readonly statement: Statement; readonly sum: Sum }[] {
  return statements.flatMap((statement) => {
    const sum = sumOf(statement);
    return sum === null ? [] : [{ statement, sum }];
  });
}
