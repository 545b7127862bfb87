/** A line whose value cannot be worked out from what is printed: ⋯ stands in it, or a symbol without a number. */
export class NotWhole extends Error {}

/** A sum with its total under a brace: what its printed terms add up to, where they are all there, and what is printed. */
export interface Brace {
  readonly terms: number | null;
  readonly total: string;
  readonly nearly: boolean;
}

/**
 * Works a printed line out, as a reader with a pocket calculator would: from its TeX alone, knowing nothing of how it came
 * to be. Throws NotWhole where the reader would lack a number, a SyntaxError for TeX that it does not know.
 */
export function workOut(tex: string): { readonly value: number; readonly braces: readonly Brace[] } {
  const line = new PrintedLine(tex);
  const value = line.sum();
  line.end();
  return { value, braces: line.braces };
}

class PrintedLine {
  readonly braces: Brace[] = [];
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#tex.length) this.#fail();
  }

  sum(): number {
    let total = this.#takes("-") ? -this.#product() : this.#product();
    for (;;) {
      if (this.#takes("+")) total += this.#product();
      else if (this.#takes("-")) total -= this.#product();
      else return total;
    }
  }

  #product(): number {
    let value = this.#takes("-") ? -this.#power() : this.#power();
    while (this.#takes("\\cdot") || this.#takes("\\times")) value *= this.#power();
    return value;
  }

  #power(): number {
    const base = this.#atom();
    if (!this.#takes("^")) return base;
    return base ** (this.#takes("{") ? this.#closed("}") : this.#number());
  }

  #atom(): number {
    this.#space();
    if (this.#takes("\\cdots")) throw new NotWhole();
    if (this.#takes("\\left(")) return this.#closed("\\right)");
    if (this.#takes("(")) return this.#closed(")");
    if (this.#takes("\\frac{") || this.#takes("\\tfrac{")) {
      const over = this.#closed("}");
      this.#must("{");
      return over / this.#closed("}");
    }
    if (this.#takes("\\log")) return Math.log(this.#atom());
    if (this.#takes("e^{")) return Math.exp(this.#closed("}"));
    if (/^g_s\([^,]*,.*\\dots/.test(this.#tex.slice(this.#at).replace(/\\htmlData\{.*?family=\w+\}/g, "")))
      throw new NotWhole();
    if (this.#takes("g_s(") || this.#takes("g(")) return 1 / (1 + Math.exp(-this.#closed(")")));
    if (this.#takes("\\htmlData{")) {
      this.#group();
      this.#must("{");
      return this.#closed("}");
    }
    if (this.#takes("\\underbrace{")) return this.#brace();
    return this.#number();
  }

  #brace(): number {
    const inside = this.#group();
    this.#must("_{");
    const label = this.#group();
    const nearly = label.startsWith("\\approx ");
    const total = nearly ? label.slice("\\approx ".length) : label;
    let terms: number | null = null;
    try {
      terms = workOut(inside).value;
    } catch (error) {
      if (!(error instanceof NotWhole)) throw error;
    }
    this.braces.push({ terms, total, nearly });
    return workOut(total).value;
  }

  #number(): number {
    this.#space();
    const [text] = /^\d+(?:(?:\.|\{,\})\d+)?/.exec(this.#tex.slice(this.#at)) ?? [];
    if (text === undefined) {
      if (/^(?:\\(?:sigma|tau|hat|delta|partial|text)|[A-Za-z])/.test(this.#tex.slice(this.#at))) throw new NotWhole();
      this.#fail();
    }
    this.#at += text.length;
    return Number(text.replace("{,}", "."));
  }

  #closed(end: string): number {
    const value = this.sum();
    this.#must(end);
    return value;
  }

  /** The text up to the brace that closes the one just passed. */
  #group(): string {
    const from = this.#at;
    for (let open = 1; open > 0; this.#at++) {
      const sign = this.#tex[this.#at];
      if (sign === undefined) this.#fail();
      open += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    }
    return this.#tex.slice(from, this.#at - 1);
  }

  #takes(sign: string): boolean {
    this.#space();
    const there = this.#tex.startsWith(sign, this.#at) && !(sign === "\\cdot" && this.#tex[this.#at + 5] === "s");
    if (there) this.#at += sign.length;
    return there;
  }

  #must(sign: string): void {
    if (!this.#takes(sign)) this.#fail();
  }

  #space(): void {
    while (this.#tex[this.#at] === " ") this.#at++;
  }

  #fail(): never {
    throw new SyntaxError(`cannot work out “${this.#tex}” from position ${this.#at}`);
  }
}
