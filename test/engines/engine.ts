// A browser driven by WebDriver's vocabulary: what Firefox understands as Marionette and WebKitGTK over HTTP.

import type { ChildProcess } from "node:child_process";

/** How a command is named and carried: WebDriver's own words, `Navigate` with a url, `PerformActions` with actions. */
export interface Wire {
  command(name: Command, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Ends the session and the processes that it needed. */
  end(): Promise<void>;
}

export type Command =
  | "Navigate"
  | "Refresh"
  | "SetWindowRect"
  | "ExecuteScript"
  | "ElementClick"
  | "PerformActions"
  | "TakeScreenshot";

/** A place on the page, in pixels of the window. */
type Place = readonly [x: number, y: number];

/** WebDriver's name for an element that a script has returned. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** A page in one of the engines, as a reader uses it. */
export class Engine {
  readonly #wire: Wire;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  end(): Promise<void> {
    return this.#wire.end();
  }

  /** Loads a page anew, whatever is open: another address of the same page would only be another place of it. */
  async open(url: string): Promise<void> {
    await this.#wire.command("SetWindowRect", { width: 1440, height: 1000, x: 0, y: 0 });
    await this.#wire.command("Navigate", { url: "about:blank" });
    await this.#wire.command("Navigate", { url });
  }

  /** Reloads the page; resolves when the new one is there. */
  async reload(): Promise<void> {
    await this.run("window.isOld = true");
    await this.#wire.command("Refresh");
    await until("the page anew", () => this.run("return window.isOld === undefined && document.body !== null"));
  }

  /** What a function body gives in the page; `args` are its `arguments`. */
  async run(script: string, args: readonly unknown[] = []): Promise<unknown> {
    return unwrapped(await this.#wire.command("ExecuteScript", { script, args }));
  }

  /** The text of the first element that a selector finds; null while there is none. */
  async text(selector: string): Promise<string | null> {
    return (await this.run("return document.querySelector(arguments[0])?.textContent ?? null", [selector])) as
      | string
      | null;
  }

  /** Clicks what has that name and one of these tags, in the middle, as a hand would. Waits until it can be clicked. */
  async click(tags: "button" | "a" | "label", name: string): Promise<void> {
    const found = await until(`a ${tags} named “${name}”`, async () => {
      const element = await this.run(
        `const found = [...document.querySelectorAll(arguments[0])].find(
           (one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === arguments[1] && one.checkVisibility() && !one.disabled);
         found?.scrollIntoView({ block: "center" });
         return found ?? null;`,
        [tags, name],
      );
      return element as Readonly<Record<string, string>> | null;
    });
    await this.#wire.command("ElementClick", { id: found[elementKey] });
  }

  /** Draws with the mouse: down at the first place, up at the last. */
  async drag(places: readonly Place[]): Promise<void> {
    const move = ([x, y]: Place, duration: number) => ({
      type: "pointerMove",
      duration,
      x: Math.round(x),
      y: Math.round(y),
    });
    const [first = [0, 0] as const, ...rest] = places;
    const actions = [
      move(first, 0),
      { type: "pointerDown", button: 0 },
      ...rest.map((place) => move(place, 20)),
      { type: "pointerUp", button: 0 },
    ];
    await this.#wire.command("PerformActions", {
      actions: [{ type: "pointer", id: "hand", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  /** The window's picture, as PNG in base 64. */
  async picture(): Promise<string> {
    return String(unwrapped(await this.#wire.command("TakeScreenshot", { full: false })));
  }
}

/** Marionette wraps what a command gives, HTTP does not. */
function unwrapped(result: unknown): unknown {
  return typeof result === "object" && result !== null && "value" in result ? result.value : result;
}

/** Waits for what a reader would see, asked for again and again. Throws, naming it, when it does not come in a minute. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends a program with the process that started it, however that ends. */
export function endWithUs(child: ChildProcess): void {
  process.once("exit", () => child.kill("SIGKILL"));
}
