import { median } from "../../src/course/faults/averages.ts";

/** One measured quantity over the seeds. */
export interface Row {
  readonly experiment: string;
  readonly what: string;
  readonly values: readonly number[];
}

/** The rows as Markdown: smallest, median and largest over the seeds. */
export function report(rows: readonly Row[], seeds: number): string {
  return [
    `Over ${seeds} seeds:`,
    "",
    "| experiment | measured | smallest | median | largest |",
    "|---|---|---|---|---|",
    ...rows.map(({ experiment, what, values }) => {
      const sorted = values.toSorted((one, other) => one - other);
      const figures = [sorted[0], median(values), sorted.at(-1)].map((value) => (value ?? Number.NaN).toPrecision(3));
      return `| ${[experiment, what, ...figures].join(" | ")} |`;
    }),
  ].join("\n");
}
