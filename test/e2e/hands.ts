// Fingers and pens: real touch and pen input, as a tablet or a phone sends it.
import { type CDPSession, expect, type Locator } from "@playwright/test";
import { boxOf, type Place } from "./own-digits.ts";
import { test as base } from "./quiet.ts";

type Touch = "touchStart" | "touchMove" | "touchEnd";

/** What a reader's hands do on the page that is open. Places on the pad are in shares of it, places of the window in pixels. */
interface Hands {
  /** What they are sent through: two lines to the browser would not agree on the window's pixels. */
  readonly client: CDPSession;
  /** The fingers that are on the pad now, each by its number; one that is not named is lifted. */
  fingers(pad: Locator, type: Touch, ...places: readonly (readonly [number, Place])[]): Promise<void>;
  /** A stroke with the pen. */
  pen(pad: Locator, places: readonly Place[]): Promise<void>;
  /** What is done next comes so many milliseconds later: the page goes by what events say of their time. */
  later(milliseconds: number): void;
  /**
   * Draws from one place of the window to another, something happening on the way, and looks where the tip was last.
   *
   * @param enlarged how many pixels of the window one of CSS is
   */
  inked(
    from: Place,
    to: Place | (() => Promise<Place>),
    between?: () => Promise<unknown>,
    enlarged?: number,
  ): Promise<void>;
}

/** For tests that use `hasTouch`. */
export const test = base.extend<{ hands: Hands }>({
  hands: async ({ page, context }, use) => {
    const client = await context.newCDPSession(page);
    let ahead = 0;
    /** Seconds since 1970, in which events are sent. */
    const now = () => (Date.now() + ahead) / 1000;
    const touch = async (type: Touch, touchPoints: { id: number; x: number; y: number }[]) => {
      await client.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp: now() });
    };

    // The page's own policy lets it read no picture that it is given.
    const reader = await context.newPage();
    await page.bringToFront();
    /** How dark the window is at a place, 0..255. */
    const darkAt = async (x: number, y: number): Promise<number> => {
      const { data } = await client.send("Page.captureScreenshot", { format: "png" });
      return reader.evaluate(
        async ([url, across, down]) => {
          const picture = await createImageBitmap(await (await fetch(url)).blob());
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context2d = canvas.getContext("2d");
          context2d?.drawImage(picture, 0, 0);
          const [red = 255] = context2d?.getImageData(across, down, 1, 1).data ?? [];
          return 255 - red;
        },
        [`data:image/png;base64,${data}`, Math.round(x), Math.round(y)] as const,
      );
    };

    await use({
      client,
      fingers: async (pad, type, ...places) => {
        const { x, y, width, height } = await boxOf(pad);
        await touch(
          type,
          places.map(([id, [across, down]]) => ({ id, x: x + across * width, y: y + down * height })),
        );
      },
      pen: async (pad, places) => {
        const { x, y, width, height } = await boxOf(pad);
        const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", [across, down]: Place) =>
          client.send("Input.dispatchMouseEvent", {
            type,
            x: x + across * width,
            y: y + down * height,
            button: "left",
            buttons: type === "mouseReleased" ? 0 : 1,
            pointerType: "pen",
            timestamp: now(),
          });
        const [first = [0, 0] as const, ...rest] = places;
        await send("mousePressed", first);
        for (const place of rest) await send("mouseMoved", place);
        await send("mouseReleased", rest.at(-1) ?? first);
      },
      later: (milliseconds) => {
        ahead += milliseconds;
      },
      inked: async (from, to, between = async () => {}, enlarged = 1) => {
        const finger = ([x, y]: Place) => [{ id: 1, x, y }];
        await touch("touchStart", finger(from));
        await touch("touchMove", finger([from[0] + 20, from[1] + 20]));
        await between();
        const [x, y] = typeof to === "function" ? await to() : to;
        await touch("touchMove", finger([x, y]));
        await expect.poll(() => darkAt(enlarged * x, enlarged * y)).toBeGreaterThan(150);
        await touch("touchEnd", []);
      },
    });
  },
});
