import type { Range } from "./expression.ts";

/** The ranges of the course's indices (table N), named for the letter and its first value. */
export const eachSample: Range = { index: "p", from: 0, to: "P-1" };
export const eachInput: Range = { index: "i", from: 0, to: "Ne-1" };
/** i ≥ 1: the bias neuron left out. */
export const eachRealInput: Range = { index: "i", from: 1, to: "Ne-1" };
export const eachHiddenOrBias: Range = { index: "j", from: 0, to: "Nc-1" };
/** j ≥ 1: the bias neuron left out. */
export const eachHidden: Range = { index: "j", from: 1, to: "Nc-1" };
export const eachOutput: Range = { index: "k", from: 0, to: "Ns-1" };
/** Another output, q. */
export const eachOtherName: Range = { index: "q", from: 0, to: "Ns-1" };
/** All outputs under a third letter, l. */
export const eachProduction: Range = { index: "l", from: 0, to: "Ns-1" };
export const eachRow: Range = { index: "r", from: 0, to: "rows-1" };
export const eachColumn: Range = { index: "c", from: 0, to: "columns-1" };

export const below = { of: "h", plus: -1 } as const;
export const above = { of: "h", plus: 1 } as const;
/** Section G: nodes of layer h − 1 with its bias, of layer h without, of layer h + 1 without. */
export const eachLayer: Range = { index: "h", from: 1, to: "m" };
export const eachHiddenLayer: Range = { index: "h", from: 1, to: "m-1" };
export const eachNodeBelow: Range = { index: "i", from: 0, to: { nodes: below } };
export const eachRealNodeBelow: Range = { index: "i", from: 1, to: { nodes: below } };
export const eachNode: Range = { index: "j", from: 1, to: { nodes: "h" } };
export const eachNodeAbove: Range = { index: "l", from: 1, to: { nodes: above } };
export const eachLastNode: Range = { index: "j", from: 1, to: { nodes: "m" } };
