import { rename, writeFile } from "node:fs/promises";

/** Puts a file in its place whole, in one move: another process that reads it meets the old one or the new one. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, path);
}
