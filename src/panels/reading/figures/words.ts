import type { ReactNode } from "react";
import type { Words } from "../../../store/language.ts";
import { en } from "./words-en.tsx";
import { fr } from "./words-fr.tsx";

export interface FigureWords {
  readonly partial: {
    readonly caption: string;
    readonly summary: (u: string, v: string, slope: string, quotient: string) => string;
    readonly held: (name: ReactNode) => ReactNode;
    readonly step: (name: ReactNode) => ReactNode;
  };
  readonly chain: {
    readonly caption: (step: string) => string;
    readonly summary: (step: string, steps: readonly [string, string]) => string;
  };
  readonly paths: {
    readonly caption: string;
    readonly summary: (first: string, second: string, sum: string) => string;
  };
  readonly logarithm: {
    readonly caption: string;
    readonly summary: (x: string, log: string, slope: string) => string;
    readonly key: (decimal: string) => string;
  };
  readonly sigmoid: {
    readonly caption: string;
    readonly summary: (x: string, g: string, slope: string) => string;
    readonly goHere: (name: string) => string;
  };
  readonly surprise: {
    readonly caption: string;
    readonly summary: (yHat: string, cost: string) => string;
    readonly slider: string;
  };
  readonly matrix: { readonly caption: string };
  readonly tenPaths: {
    readonly caption: (production: string, outputs: number) => string;
    readonly summary: (production: string, outputs: number, total: string) => string;
    readonly table: (outputs: number) => string;
    readonly product: string;
  };
  readonly outerProduct: { readonly caption: string };
}

export const figureWords: Words<FigureWords> = { fr, en };
