import type { FileOrder, Written } from "../../files/write-file.ts";

/** A file to be kept, or why there is none. */
export type WrittenFile = Written;
export type WritingFault = Extract<Written, { kind: "refused" }>["fault"];

/** Numbers that are written between two pictures of the page; more are written aside. */
const mostAtOnce = 100_000;

/** The file of an order. Rejects where the code for it does not arrive, or comes to no end. */
export async function writtenFile(order: FileOrder): Promise<WrittenFile> {
  // Both come when the first file is saved: many readers never save one.
  const { numbersIn, writeFile } = await import("../../files/write-file.ts");
  if (numbersIn(order) <= mostAtOnce) return writeFile(order);
  const { writeAside } = await import("../connection/file-worker.ts");
  return writeAside(order);
}

/** Text that is a file as it stands. */
export function textFile(text: string, type: string): WrittenFile {
  return { kind: "written", file: new Blob([text], { type }) };
}
