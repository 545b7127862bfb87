import { useEffect, useState } from "react";
import { useWords } from "../../store/store.ts";
import { shareWords } from "./words.ts";

type Code = readonly (readonly boolean[])[];
type Drawn = { readonly text: string; readonly code: Code | "too-long" | "not-arrived" };

/** What a code of the largest kind holds at the lowest correction (ISO/IEC 18004, version 40-L). */
const mostBytes = 2953;

/** An address as a QR code, dark on light in both themes, as large as the dialog allows. */
export function QrCode({ text }: { readonly text: string }) {
  const told = useWords(shareWords);
  const [drawn, draw] = useState<Drawn | null>(null);
  useEffect(() => {
    let wanted = true;
    void codeOf(text).then((code) => {
      if (wanted) draw({ text, code });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  const code = drawn?.text === text ? drawn.code : null;
  if (code === null) return null;
  if (typeof code === "string") return <p role="status">{told.codeFailed[code]}</p>;
  const size = code.length;
  return (
    <figure className="qr-code" ref={inSight}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={told.codeLabel} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="white" />
        <path d={pathOf(code)} fill="black" />
      </svg>
      <figcaption>{told.codeCaption}</figcaption>
    </figure>
  );
}

/** It was asked for: the dialog shows all of it. */
function inSight(figure: HTMLElement | null): void {
  figure?.scrollIntoView({ block: "nearest" });
}

async function codeOf(text: string): Promise<Drawn["code"]> {
  if (new TextEncoder().encode(text).length > mostBytes) return "too-long";
  try {
    const { encode } = await import("uqr");
    // Four modules of quiet all around, as the standard asks.
    return encode(text, { ecc: "L", boostEcc: true, border: 4 }).data;
  } catch {
    return "not-arrived";
  }
}

/** A unit square for each dark module. */
function pathOf(code: Code): string {
  return code
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .filter((square) => square !== "")
    .join("");
}
