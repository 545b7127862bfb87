import { expect, test } from "vitest";
import { embeddedPart, parentOrigin } from "../../../src/store/view/embedding.ts";

test("an address names the part that stands in another page, or its place does", () => {
  expect(embeddedPart("", "#/exercises/why:old-z")).toBeNull();
  expect(embeddedPart("?embed", "#/exercises/value:A3.1:sigmoid~7~all?lang=fr")).toBe("exercise");
  expect(embeddedPart("?embed", "#/course?step=2b")).toBe("stage");
  expect(embeddedPart("?embed", "#/course/A?step=2b")).toBe("chapter");
  expect(embeddedPart("?embed=stage&origin=https://school.example", "#/course/A?step=2b")).toBe("stage");
  expect(embeddedPart("?embed=chapter", "#/course/B")).toBe("chapter");
  expect(embeddedPart("?embed=exercise", "#/exercises/why:old-z")).toBe("exercise");
});

test("messages go to the origin that is named, else to the page that opened the frame, else nowhere", () => {
  expect(parentOrigin("?embed=stage&origin=https://school.example/a", "https://other.example/")).toBe(
    "https://school.example",
  );
  expect(parentOrigin("?embed", "https://other.example/page")).toBe("https://other.example");
  expect(parentOrigin("?embed", "")).toBeNull();
  expect(parentOrigin("?embed&origin=*", "https://other.example/")).toBeNull();
  expect(parentOrigin("?embed&origin=null", "https://other.example/")).toBeNull();
  expect(parentOrigin("?embed&origin=javascript:alert(1)", "")).toBeNull();
});
