import { describe, expect, it } from "vitest";
import { addressOf } from "../../../src/setup/address.ts";
import { firstSmallSetup } from "../../../src/setup/examples.ts";
import { usual } from "../../../src/store/address/opening.ts";
import { asideAt, recallPlace } from "../../../src/store/kept/last-place.ts";
import { initialState } from "../../../src/store/store.ts";

const drawer = (text: string | null) => ({ getItem: () => text });
const blocked = {
  getItem: (): string => {
    throw new DOMException("blocked", "SecurityError");
  },
};

describe("The place where the last page was left", () => {
  it("is the tab's own, else the browser's", () => {
    const own = drawer('{"shown":"#/course/B"}');
    const any = drawer('{"shown":"#/train"}');
    expect(recallPlace([own, any])).toEqual({ shown: "#/course/B" });
    expect(recallPlace([drawer(null), any])).toEqual({ shown: "#/train" });
    expect(recallPlace([blocked, any])).toEqual({ shown: "#/train" });
  });

  it.each(["{", "null", "7", '{"shown":7}', '["#/train"]'])("is nowhere where it cannot be read: %s", (text) => {
    expect(recallPlace([drawer(text)]).shown).toBeUndefined();
  });

  it("has the other network beside the one shown, and never the same twice", () => {
    const small = asideAt({ other: addressOf({ setup: firstSmallSetup, view: usual.view }, usual) }, initialState);
    expect(small?.setup).toEqual(firstSmallSetup);
    expect(asideAt({ other: "#/course?n=784-20-10" }, initialState)).toBeNull();
    expect(asideAt({}, initialState)).toBeNull();
  });
});
