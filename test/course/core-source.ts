import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../src/core");
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
);

/** The core's files as they stand on the disk. */
export const coreSource = {
  /** Line `number` of a file, from 1. */
  lineOf: (file: string, number: number): string | undefined =>
    files.get(file.replace(/^core[/]/, ""))?.split("\n")[number - 1],
  /** The remark above a function. */
  remarkAbove(name: string): string {
    const source = [...files.values()].find((text) => text.includes(`export function ${name}(`)) ?? "";
    const before = source.slice(0, source.indexOf(`export function ${name}(`));
    return before.slice(before.lastIndexOf("/**"));
  },
};
