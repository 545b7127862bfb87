import type { Situation } from "../setup/situation.ts";
import { type Arrival, readFile } from "./read-file.ts";
import { type FileOrder, type Written, writeFile } from "./write-file.ts";

/** What the worker for large files is asked: what a file brings, or to write one. */
export type FileQuestion =
  /** A file's bytes, and what a setup's file leaves out. */
  { readonly read: Uint8Array; readonly usual: Situation } | { readonly write: FileOrder };

export type FileAnswer = Arrival | Written;

/* A worker of its own for large files: the page goes on while one is read or written. It answers once. */
self.onmessage = ({ data }: MessageEvent<FileQuestion>) => {
  const answer: FileAnswer = "read" in data ? readFile(data.read, data.usual) : writeFile(data.write);
  self.postMessage(answer);
};
