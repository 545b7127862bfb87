/** Lines of one part: a table of ten million is longer than a text can be. */
const linesAtOnce = 10_000;

/**
 * Comma-separated values (RFC 4180) with a head, part after part: numbers with a point and all their digits, empty where there
 * is none.
 */
export function* csvParts(
  head: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): Generator<string> {
  let lines = [head.join(",")];
  for (const row of rows) {
    lines.push(row.map(field).join(","));
    if (lines.length < linesAtOnce) continue;
    yield ended(lines);
    lines = [];
  }
  if (lines.length > 0) yield ended(lines);
}

/** The same as one text. */
export function csvText(...table: Parameters<typeof csvParts>): string {
  return [...csvParts(...table)].join("");
}

function ended(lines: readonly string[]): string {
  return `${lines.join("\r\n")}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
