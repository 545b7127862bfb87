/** Comma-separated values (RFC 4180) with a head: numbers with a point and all their digits, empty where there is none. */
export function csvText(head: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const lines = [head.join(",")];
  for (const row of rows) lines.push(row.map(field).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
