import { isOwn, type OwnSource } from "../../setup/drawn-image.ts";
import type { Source } from "../../setup/setup.ts";
import { ask } from "../connection/connection.ts";
import type { DrawState } from "../drawing/draw-state.ts";
import { store } from "../store.ts";
import { changeSetup } from "./network.ts";

/** Puts another digit through the network. */
export async function chooseSample(source: Source): Promise<void> {
  await changeSetup({ source });
}

/** The next, previous or a random digit of the set shown; of class `digit` unless that is null. */
export async function findSample(move: "next" | "previous" | "random", digit: number | null = null): Promise<void> {
  const { source } = store.getState().setup;
  const from = source.kind === "mnist" ? source : { set: "test" as const, index: 0 };
  const found = await ask("find", { set: from.set, index: from.index, digit, move });
  if (found !== null) await chooseSample({ kind: "mnist", ...found });
}

/** The digit on the pad as a sample; null for an empty pad. */
export function sourceOnPad({ history, picture, label, unprepared }: DrawState): OwnSource | null {
  if (picture === null) return null;
  const { strokes, pixels } = history.present;
  if (pixels !== null) return { kind: "image", pixels: Array.from(pixels), label };
  return { kind: "strokes", strokes, prepared: !unprepared, label };
}

/** Puts the digit on the pad through the network, if there is one. */
export async function chooseDrawing(): Promise<void> {
  const source = sourceOnPad(store.getState().draw);
  if (source !== null) await chooseSample(source);
}

/** Where the sample is a digit of one's own, the one on the pad takes its place; an empty pad leaves it as it is. */
export async function followPad(): Promise<void> {
  if (isOwn(store.getState().setup.source)) await chooseDrawing();
}
