import { renderToString } from "katex";
import { katexOptions } from "../course/writing/linked-cells.ts";

/**
 * One formula as HTML; with MathML before it where it is to be read aloud, which doubles what the page has to hold. KaTeX
 * comes with this module, which is loaded once, on its own.
 */
export function renderFormula(tex: string, display: boolean, spoken: boolean): string {
  const output = spoken ? "htmlAndMathml" : "html";
  const html = renderToString(tex, { ...katexOptions, displayMode: display, output });
  const held = display ? html : withLastHeld(html);
  return spoken ? withWholeLetters(held) : held;
}

const base = '<span class="katex-base">';
const ends = "</span></span>";
/** Boxes and letters of a formula that is short enough to stay on one line: ŷ_k − y_k, N_c = 31. */
const short = { boxes: 3, letters: 14 };

/**
 * The last box of a formula within a sentence stands in a span of its own, which holds it beside its punctuation (kept-together.css);
 * of a short one, all of them.
 */
function withLastHeld(html: string): string {
  const boxes = html.split(base).length - 1;
  if (boxes === 0 || !html.endsWith(ends)) return html;
  const first = html.indexOf(base);
  const letters = html.slice(first).replaceAll(/<[^>]*>|\u200b/g, "").length;
  const held = boxes <= short.boxes && letters <= short.letters ? first : html.lastIndexOf(base);
  return `${html.slice(0, held)}<span class="formula-last">${html.slice(held, -ends.length)}</span>${ends}`;
}

/** The signs that KaTeX puts over a letter, and the same signs as Unicode combines them. */
const combining: Readonly<Record<string, string>> = { ˊ: "\u0301", ˋ: "\u0300", "^": "\u0302", ˆ: "\u0302" };

/**
 * KaTeX's MathML says é as an e with a sign over it, which is read “c a c h e acute”: ŷ and é become letters again, and a
 * word that an accent had cut is one text, French where it is the course's own name.
 */
function withWholeLetters(html: string): string {
  return html
    .replace(
      /<mover accent="true"><(mtext|mi)>(\p{L})<\/\1><mo>([ˊˋ^ˆ])<\/mo><\/mover>/gu,
      (_, tag: string, letter: string, sign: string) =>
        `<${tag}>${`${letter}${combining[sign]}`.normalize("NFC")}</${tag}>`,
    )
    .replaceAll("</mtext><mtext>", "")
    .replace(/<mtext>(sortie|caché)<\/mtext>/g, '<mtext lang="fr">$1</mtext>');
}
