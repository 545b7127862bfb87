import type { FromWorker } from "./protocol/messages.ts";

/** Sends a message to the page; the buffers in `transfer` move instead of being copied. */
export type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;
