import { largestFile } from "../../setup/file.ts";

/** The text of a file that a person chose; or why there is none: it is larger than anything the page reads, or cannot be read. */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly code: "too-large" | "unreadable" };

/** Reads a file that a person chose. Never rejects: a file that is gone or not allowed is unreadable. */
export async function fileText(file: Blob): Promise<FileText> {
  // Its text would only fill the memory.
  if (file.size > largestFile) return { kind: "refused", code: "too-large" };
  try {
    return { kind: "text", text: await file.text() };
  } catch {
    return { kind: "refused", code: "unreadable" };
  }
}
