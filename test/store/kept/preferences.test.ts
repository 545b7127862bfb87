import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawer, keep, recall } from "../../../src/store/kept/preferences.ts";
import { initialState } from "../../../src/store/store.ts";

/** A drawer in memory, holding `text` at first. */
function drawerWith(text: string | null): Drawer {
  let held = text;
  return {
    getItem: () => held,
    setItem: (_key, value) => {
      held = value;
    },
  };
}

describe("What the device keeps", () => {
  it("is there on the next visit", () => {
    const drawer = drawerWith(null);
    expect(
      keep(
        {
          ...initialState,
          theme: "dark",
          following: false,
          view: { ...initialState.view, language: "fr", precision: 5, program: "numpy" },
        },
        drawer,
      ),
    ).toBeNull();
    expect(recall(drawer)).toEqual({
      kept: { language: "fr", theme: "dark", following: false, precision: 5, program: "numpy" },
      intact: true,
    });
  });

  it("holds how far the guided tour came, and whether it was left, but not the answer to a question", () => {
    const drawer = drawerWith(null);
    keep({ ...initialState, tour: { open: true, at: "error", answer: "zero" } }, drawer);
    expect(recall(drawer).kept.tour).toEqual({ open: true, at: "error", answer: null });
  });

  it("passes over a scene of the guided tour that there is no more", () => {
    const text = JSON.stringify({ theme: "dark", tour: { open: true, at: "a scene of old" } });
    expect(recall(drawerWith(text)).kept).toEqual({ theme: "dark" });
  });

  it("is nothing on a first visit", () => {
    expect(recall(drawerWith(null))).toEqual({ kept: {}, intact: true });
  });

  it("is called damaged when it cannot be read, and never stops the page from opening", () => {
    expect(recall(drawerWith("{half"))).toEqual({ kept: {}, intact: false });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => recall(drawerWith(text))).not.toThrow();
      }),
    );
  });

  it("is taken field by field: one wrong value does not spoil the others, and is not passed over in silence", () => {
    const text = JSON.stringify({ language: "tlh", theme: "dark", precision: "many", program: "cobol" });
    expect(recall(drawerWith(text))).toEqual({ kept: { theme: "dark" }, intact: false });
    expect(recall(drawerWith(JSON.stringify({ theme: "dark" })))).toEqual({ kept: { theme: "dark" }, intact: true });
  });

  it("may be refused by the device, which then says why", () => {
    const shut: Drawer = {
      getItem: () => {
        throw new DOMException("denied", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(recall(shut)).toEqual({ kept: {}, intact: true });
    expect(keep(initialState, shut)).toBe("full");
  });
});
