import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { allOf, closeShelf, kept } from "../../../src/device/shelf.ts";
import type { DrawnDigit } from "../../../src/digits/collection.ts";
import { writeCollection } from "../../../src/digits/collection-file.ts";
import { keepDigits, keptDigits, takeOver } from "../../../src/store/drawing/kept-digits.ts";
import { drawerOf } from "../drawer.ts";

const digit = (id: string, label = 7, drawnAt = 5): DrawnDigit => ({
  id,
  label,
  strokes: [
    [
      { x: 1.25, y: 2 },
      { x: 3, y: 4.5 },
    ],
  ],
  drawnAt,
  heldOut: false,
});

beforeEach(async () => {
  await closeShelf();
  globalThis.indexedDB = new IDBFactory();
});

describe("Digits kept on the device", () => {
  it("come back exactly, in the order in which they were drawn", async () => {
    await keepDigits([], [digit("b", 3, 9), digit("a", 7, 2)]);
    expect(await keptDigits()).toEqual({ digits: [digit("a", 7, 2), digit("b", 3, 9)], unread: 0 });
  });

  it("of two tabs that both began with none are all there, and a deletion takes out its own only", async () => {
    await keepDigits([], [digit("one")]);
    await keepDigits([], [digit("two"), digit("three")]);
    await keepDigits([digit("one")], []);
    expect((await keptDigits()).digits.map(({ id }) => id).toSorted()).toEqual(["three", "two"]);
  });

  it("that cannot be read are counted and left untouched, whatever is kept next", async () => {
    const damaged = { id: "x", label: 33 };
    await kept([{ box: "digits", key: "x", value: damaged }]);
    await keepDigits([], [digit("a")]);
    expect(await keptDigits()).toEqual({ digits: [digit("a")], unread: 1 });
    expect(new Map(await allOf("digits")).get("x")).toEqual(damaged);
  });

  it("are taken over from the text of an earlier release, which then goes", async () => {
    const drawer = drawerOf({ "deltascope.collection": writeCollection([digit("a"), digit("b")]) });
    expect(await takeOver(drawer)).toBe(true);
    expect((await keptDigits()).digits).toEqual([digit("a"), digit("b")]);
    expect(drawer.content.size).toBe(0);
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2), []],
    ["of a newer release", (text: string) => text.replace('"version":1', '"version":9'), []],
    ["with one digit damaged", (text: string) => text.replace('"label":3', '"label":33'), ["a"]],
  ])(
    "of an earlier release's text %s: what can be read is taken over, the whole text is set aside",
    async (_, harm, ids) => {
      const text = harm(writeCollection([digit("a"), digit("b", 3)]));
      const drawer = drawerOf({ "deltascope.collection": text });
      expect(await takeOver(drawer)).toBe(false);
      expect((await keptDigits()).digits.map(({ id }) => id)).toEqual(ids);
      expect([...drawer.content]).toEqual([["deltascope.collection.unread", text]]);
    },
  );

  it("where the device refuses, say so by a ShelfError, and the earlier release's text stays where it is", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    } as unknown as IDBFactory;
    const drawer = drawerOf({ "deltascope.collection": writeCollection([digit("a")]) });
    await expect(takeOver(drawer)).rejects.toMatchObject({ fault: "denied" });
    expect(drawer.content.has("deltascope.collection")).toBe(true);
  });
});
