import { describe, expect, it } from "vitest";
import { countText, percentText, settingText, shareText, sizesText } from "../../src/course/writing/plain-numbers.ts";

describe("numbers that are said", () => {
  it("set the thousands of a count apart, and those of a setting not", () => {
    expect(countText(60_000, "en")).toBe("60,000");
    expect(countText(60_000, "fr")).toBe("60\u202f000");
    expect(settingText(1000, "fr")).toBe("1000");
  });

  it("give a setting back as it was typed", () => {
    expect(settingText(0.1 + 0.2, "en")).toBe("0.30000000000000004");
    expect(settingText(0.05, "fr")).toBe("0,05");
  });

  it("write a share of a column with all its decimals, one of a sentence without zeros at the end", () => {
    expect(percentText(0.97, "en")).toBe("97.0%");
    expect(percentText(0.97, "fr", 2)).toBe("97,00\u00a0%");
    expect(shareText(0.97, "en", 1)).toBe("97%");
    expect(shareText(0.975, "en", 1)).toBe("97.5%");
    expect(shareText(0.975, "en")).toBe("98%");
  });

  it("write a dash for what was not measured", () => {
    expect([percentText(undefined, "en"), percentText(Number.NaN, "fr")]).toEqual(["–", "–"]);
  });

  it("write a network as the course does", () => expect(sizesText([784, 30, 10])).toBe("784–30–10"));
});
