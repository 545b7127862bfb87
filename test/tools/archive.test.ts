import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { archiveOf } from "../../tools/archive.ts";

const folder = mkdtempSync(join(tmpdir(), "deltascope-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the archive holds the site in one folder, and is the same whenever it is made", () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets/one.js"), "export {};");
  const archive = archiveOf(folder);
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ["deltascope/assets/one.js", "export {};"],
    ["deltascope/index.html", "<!doctype html>"],
  ]);
  utimesSync(join(folder, "index.html"), 1, 1);
  expect(archiveOf(folder)).toEqual(archive);
});
