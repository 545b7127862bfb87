import type { Situation } from "../setup/situation.ts";
import { readFile } from "./read-file.ts";

/** What the reader is asked: a file's bytes, and what a setup's file leaves out. */
export interface ReaderQuestion {
  readonly bytes: Uint8Array;
  readonly usual: Situation;
}

/* A worker of its own for large files: the page goes on while one is read. It answers once, with what the file brings. */
self.onmessage = ({ data }: MessageEvent<ReaderQuestion>) => {
  self.postMessage(readFile(data.bytes, data.usual));
};
