import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyMnist, imageAt, labelAt, type MnistDigits } from "../../src/digits/digit-set.ts";
import { type FetchFile, loadMnist, type MnistProgress, mnistBytes } from "../../src/digits/mnist.ts";
import { packedMnist, serve, wholeMnist } from "./packed-mnist.ts";

let packed: ReadonlyMap<string, Buffer>;
let whole: MnistDigits;
beforeAll(async () => {
  packed = await packedMnist();
  whole = await wholeMnist();
});

/** The whole set, but for the files named here, whose answer each maker gives. */
function serveExcept(answers: Readonly<Record<string, (content: Buffer) => Response | Promise<Response>>>): FetchFile {
  const sound = serve(packed);
  return async (url, options) => {
    const name = url.slice(url.lastIndexOf("/") + 1);
    const answer = answers[name];
    return answer === undefined ? sound(url, options) : answer(packed.get(name) ?? Buffer.alloc(0));
  };
}

function bytes(content: Buffer): Response {
  return new Response(new Uint8Array(content));
}

/** A body that hands over `content` and then breaks, as a dropped connection does. */
function breakingAfter(content: Buffer): Response {
  let given = false;
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (given) controller.error(new TypeError("network error"));
        else controller.enqueue(new Uint8Array(content));
        given = true;
      },
    }),
  );
}

function flipped(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const middleFile = "train-images-3.gz.bin";

describe("loading MNIST", () => {
  it("brings all 70,000 digits, the first and last as LeCun's files have them", async () => {
    const into = emptyMnist();
    expect(await loadMnist({ baseUrl: "/", into, fetch: serve(packed) })).toEqual({ kind: "complete" });
    expect([into.train.available, into.test.available]).toEqual([60_000, 10_000]);
    expect(Array.from(into.train.labels.subarray(0, 10))).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect(Array.from(into.test.labels.subarray(0, 10))).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect(labelAt(into.train, 59_999)).toBe(8);
    const ink = into.train.images.reduce((sum, grey) => sum + grey, 0) / 255 / 60_000;
    expect(ink).toBeCloseTo(102.4, 0);
    expect(imageAt(into.train, 0).reduce((sum, grey) => sum + grey, 0)).toBe(27_525);
  });

  it("asks under the site's own root, whatever folder that is", async () => {
    const asked: string[] = [];
    const sound = serve(packed);
    const fetch: FetchFile = (url, options) => {
      asked.push(url);
      return sound(url, options);
    };
    await loadMnist({ baseUrl: "https://host/some/path", into: emptyMnist(), fetch });
    expect(asked[0]).toBe("https://host/some/path/mnist/train-labels.gz.bin");
  });

  it("has a thousand training digits after two small files", async () => {
    const reports: MnistProgress[] = [];
    await loadMnist({ baseUrl: "/", into: emptyMnist(), fetch: serve(packed), onProgress: (p) => reports.push(p) });
    const usable = reports.find((report) => report.available > 0);
    expect(usable).toMatchObject({ set: "train", available: 1000 });
    expect(usable?.bytesLoaded).toBe(60_008 + 16 + 784_000);
  });

  it("reports bytes that only grow, up to the total", async () => {
    const reports: number[] = [];
    const onProgress = ({ bytesLoaded }: MnistProgress) => reports.push(bytesLoaded);
    await loadMnist({ baseUrl: "/", into: emptyMnist(), fetch: serve(packed), onProgress });
    expect(reports.every((loaded, n) => loaded >= (reports[n - 1] ?? 0))).toBe(true);
    expect(reports.at(-1)).toBe(mnistBytes);
  });

  it("takes files that a server or browser has already decoded", async () => {
    const fetch: FetchFile = async (url) => {
      const content = packed.get(url.slice(url.lastIndexOf("/") + 1));
      return bytes(gunzipSync(content ?? Buffer.alloc(0)));
    };
    const into = emptyMnist();
    expect(await loadMnist({ baseUrl: "/", into, fetch })).toEqual({ kind: "complete" });
    expect(labelAt(into.test, 9_999)).toBe(6);
  });

  it("takes a body that arrives byte after byte", async () => {
    const trickle = (content: Buffer) => {
      let next = 0;
      return new Response(
        new ReadableStream({
          pull(controller) {
            if (next === content.length) controller.close();
            else controller.enqueue(new Uint8Array(content.subarray(next, next + 1)));
            next++;
          },
        }),
      );
    };
    const into = emptyMnist();
    const fetch = serveExcept({ "test-labels.gz.bin": trickle });
    expect(await loadMnist({ baseUrl: "/", into, fetch })).toEqual({ kind: "complete" });
    expect(labelAt(into.test, 0)).toBe(7);
  });
});

describe("a file that is not as it should be is named, with the reason", () => {
  const cases: readonly [string, (content: Buffer) => Response, object][] = [
    ["is not there", () => new Response("not found", { status: 404 }), { reason: "missing", status: 404 }],
    [
      "is a page in its place",
      () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html; charset=utf-8" } }),
      { reason: "missing", status: 200 },
    ],
    ["is refused", () => new Response("busy", { status: 503 }), { reason: "refused", status: 503 }],
    ["breaks off", (content) => breakingAfter(content.subarray(0, 100_000)), { reason: "network" }],
    [
      "ends early",
      (content) => bytes(content.subarray(0, content.length >> 1)),
      { reason: "truncated", expected: 7_840_016 },
    ],
    ["is empty", () => bytes(Buffer.alloc(0)), { reason: "truncated", found: 0 }],
    [
      "ends early, already decoded",
      (content) => bytes(gunzipSync(content).subarray(0, 1_000)),
      { reason: "truncated", found: 1_000 },
    ],
    ["has a damaged middle", (content) => bytes(flipped(content, content.length >> 1)), { reason: "corrupt" }],
    [
      "has a damaged checksum",
      (content) => bytes(flipped(content, content.length - 6)),
      { reason: "corrupt", detail: "gzip" },
    ],
    ["is something else", () => bytes(Buffer.from("hello, hello")), { reason: "corrupt", detail: "header" }],
    [
      "says another count",
      (content) => bytes(gzipSync(flipped(gunzipSync(content), 7))),
      { reason: "corrupt", detail: "header" },
    ],
    [
      "is longer than it says",
      (content) => bytes(gzipSync(Buffer.concat([gunzipSync(content), Buffer.alloc(1)]))),
      { reason: "corrupt", detail: "length" },
    ],
  ];

  it.each(cases)("%s", async (_, answer, fault) => {
    const into = emptyMnist();
    const broken = serveExcept({ [middleFile]: answer });
    const outcome = await loadMnist({ baseUrl: "/", into, fetch: broken });
    expect(outcome).toMatchObject({ kind: "incomplete", faults: [{ file: middleFile, ...fault }] });
    expect(into.train.available).toBe(10_000);
    const afterwards = await loadMnist({ baseUrl: "/", into, fetch: serve(packed) });
    expect(afterwards).toEqual({ kind: "complete" });
    expect(Buffer.from(into.train.images.buffer).equals(whole.train.images)).toBe(true);
  });

  it("a label above 9", async () => {
    const spoilt = (content: Buffer) => {
      const decoded = gunzipSync(content);
      decoded[100] = 10;
      return bytes(gzipSync(decoded));
    };
    const into = emptyMnist();
    const outcome = await loadMnist({ baseUrl: "/", into, fetch: serveExcept({ "test-labels.gz.bin": spoilt }) });
    expect(outcome).toMatchObject({
      kind: "incomplete",
      faults: [{ file: "test-labels.gz.bin", reason: "corrupt", detail: "label" }],
    });
    expect([into.train.available, into.test.available]).toEqual([60_000, 0]);
  });
});

describe("trying again", () => {
  it("fetches only what is missing, and keeps what is there", async () => {
    const into = emptyMnist();
    await loadMnist({ baseUrl: "/", into, fetch: serveExcept({ [middleFile]: () => Response.error() }) });
    const asked: string[] = [];
    const sound = serve(packed);
    const reports: MnistProgress[] = [];
    const outcome = await loadMnist({
      baseUrl: "/",
      into,
      fetch: (url, options) => {
        asked.push(url);
        return sound(url, options);
      },
      onProgress: (report) => reports.push(report),
    });
    expect(outcome).toEqual({ kind: "complete" });
    expect(asked[0]).toBe(`/mnist/${middleFile}`);
    expect(asked).not.toContain("/mnist/train-images-0.gz.bin");
    expect(reports[0]?.bytesLoaded).toBeGreaterThan(7_000_000);
  });

  it("stops at a network that fails, rather than try every file", async () => {
    const asked: string[] = [];
    const fetch: FetchFile = async (url) => {
      asked.push(url);
      throw new TypeError("Failed to fetch");
    };
    const outcome = await loadMnist({ baseUrl: "/", into: emptyMnist(), fetch });
    expect(outcome).toEqual({
      kind: "incomplete",
      faults: [{ reason: "network", file: "train-labels.gz.bin" }],
    });
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it("becomes possible when a server that says nothing has used up the patience", async () => {
    const into = emptyMnist();
    const without = serveExcept({ [middleFile]: () => new Response("none", { status: 404 }) });
    await loadMnist({ baseUrl: "/", into, fetch: without });
    const silent: FetchFile = (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const outcome = await loadMnist({ baseUrl: "/", into, fetch: silent, patience: 20 });
    expect(outcome).toEqual({ kind: "incomplete", faults: [{ reason: "network", file: middleFile }] });
    expect(into.train.available).toBe(10_000);
  });
});

describe("a digit that has not arrived", () => {
  it("is not read", () => {
    const { train } = emptyMnist();
    expect(() => imageAt(train, 0)).toThrow(RangeError);
    expect(() => labelAt(train, 0)).toThrow(RangeError);
  });
});
