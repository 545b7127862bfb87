import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Browser, followAddress, inSameEntry } from "../../../src/store/address/address-bar.ts";
import { initialState, store } from "../../../src/store/store.ts";
import { goToStep } from "../../../src/store/view/steps.ts";
import { goTo } from "../../../src/store/view/view-changes.ts";

vi.mock("../../../src/store/connection/connection.ts", () => ({
  ask: async () => null,
  withdraw: () => undefined,
  loadDigits: () => undefined,
  restartWorker: () => undefined,
}));

/** A history as browsers keep it: entries with their state, a place among them, `popstate` when one goes along it. */
function browser(hash = "") {
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash }];
  let at = 0;
  let heard = (): void => undefined;
  const refusing = { on: false };
  const write = (state: unknown, address: string | URL | null | undefined): { state: unknown; hash: string } => {
    if (refusing.on) throw new DOMException("too many calls", "SecurityError");
    return { state, hash: address === undefined || address === null ? (entries[at]?.hash ?? "") : String(address) };
  };
  const fake: Browser = {
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state, _title, address) => {
        const entry = write(state, address);
        entries.splice(++at, entries.length, entry);
      },
      replaceState: (state, _title, address) => {
        entries[at] = write(state, address);
      },
    },
    location: {
      get hash() {
        return entries[at]?.hash ?? "";
      },
    },
    addEventListener: (_type, hear) => {
      heard = hear;
    },
  };
  return {
    fake,
    refusing,
    addresses: () => entries.map((entry) => entry.hash),
    hash: () => entries[at]?.hash,
    /** The reader goes back or forth. */
    go: (by: number) => {
      at += by;
      heard();
    },
    /** The reader follows a link, or types an address. */
    follow: (address: string) => {
      entries.splice(++at, entries.length, { state: null, hash: address });
      heard();
    },
  };
}

let stop = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  store.setState({ ...initialState, view: { ...initialState.view, language: "en" } }, true);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function followed(hash = "") {
  const tab = browser(hash);
  stop = followAddress(tab.fake);
  return tab;
}

function settle(): void {
  vi.advanceTimersByTime(5000);
}

describe("The address bar", () => {
  it("has one entry more for each page, and the same entry for each step", () => {
    const tab = followed("#/course");
    goTo("course", "A");
    goToStep("2a");
    goToStep("2b");
    settle();
    goTo("course", "B");
    settle();
    expect(tab.addresses().map((address) => address.replace("lang=en&", ""))).toEqual([
      expect.stringMatching(/^#\/course(\?lang=en)?$/),
      expect.stringMatching(/^#\/course\/A\?.*step=2b$/),
      expect.stringMatching(/^#\/course\/B\?.*step=2b$/),
    ]);
  });

  it("gains exactly one entry by a link, with settings changed as without", () => {
    const tab = followed("#/course");
    store.setState(({ setup }) => ({ setup: { ...setup, alpha: 3 } }));
    settle();
    for (const page of ["A", "B", "F", "G"]) {
      tab.follow(`#/course/${page}`);
      settle();
    }
    expect(tab.addresses()).toHaveLength(5);
    expect(tab.hash()).toContain("#/course/G?");
    expect(tab.hash()).toContain("alpha=3");
  });

  it("gains none by a chapter that the step turns to", () => {
    const tab = followed("#/course");
    goTo("course", "F");
    settle();
    inSameEntry(() => goTo("course", "A"));
    settle();
    expect(tab.addresses()).toHaveLength(2);
    expect(tab.hash()).toContain("#/course/A");
  });

  it("goes back and forth again, and a step made there does not end the way forth", () => {
    const tab = followed("#/course");
    goTo("course", "A");
    settle();
    goTo("course", "B");
    settle();
    tab.go(-1);
    expect(store.getState().view.page).toBe("A");
    goToStep("1b");
    settle();
    expect(tab.addresses()).toHaveLength(3);
    tab.go(1);
    expect(store.getState().view.page).toBe("B");
    settle();
    tab.go(-1);
    expect(store.getState().view).toMatchObject({ page: "A", step: "1b" });
  });

  it("never undoes a setting by going back: the network trained since would be lost", () => {
    const tab = followed("#/course");
    goTo("train");
    store.setState(({ setup }) => ({ setup: { ...setup, sizes: [784, 100, 10] } }));
    settle();
    tab.go(-1);
    expect(store.getState().view.place).toBe("course");
    expect(store.getState().setup.sizes).toEqual([784, 100, 10]);
    settle();
    expect(tab.hash()).toContain("n=100");
  });

  it("takes all of what an address says that names a setting, and tells what it cannot use", () => {
    const tab = followed("#/course");
    store.setState(({ setup }) => ({ setup: { ...setup, alpha: 3 } }));
    settle();
    tab.follow("#/course/A?n=20&seed=0x10");
    expect(store.getState().setup).toMatchObject({ sizes: [784, 20, 10], alpha: 0.5 });
    expect(store.getState().notice).toEqual({
      kind: "address",
      faults: [{ code: "number", key: "seed", found: "0x10" }],
    });
  });

  it("lets the page go on where the browser refuses, and follows when it may", () => {
    const tab = followed("#/course");
    tab.refusing.on = true;
    goToStep("2a");
    goTo("course", "A");
    goToStep("2b");
    expect(store.getState().view).toMatchObject({ page: "A", step: "2b" });
    vi.advanceTimersByTime(3000);
    tab.refusing.on = false;
    settle();
    expect(tab.hash()).toContain("#/course/A?");
    expect(tab.hash()).toContain("step=2b");
  });

  it("is written at most seventy-five times in thirty seconds, however fast the steps", () => {
    const tab = followed("#/course");
    const write = vi.spyOn(tab.fake.history, "replaceState");
    for (let n = 0; n < 600; n++) {
      goToStep(n % 2 === 0 ? "1b" : "1c");
      vi.advanceTimersByTime(50);
    }
    expect(write.mock.calls.length).toBeGreaterThan(10);
    expect(write.mock.calls.length).toBeLessThanOrEqual(76);
    settle();
    expect(tab.hash()).toContain("step=1c");
  });

  it("leaves an anchor of the page alone", () => {
    const tab = followed("#/course");
    goTo("draw");
    settle();
    tab.follow("#content");
    expect(store.getState()).toMatchObject({ view: { place: "draw" }, notice: null });
  });
});
