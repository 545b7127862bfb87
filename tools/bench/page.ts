import type { Figures } from "./measure.ts";

declare global {
  interface Window {
    /** Runs the bench in a worker, as the app trains in one. */
    bench(quick: boolean): Promise<Figures>;
  }
}

window.bench = (quick) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<{ line?: string; figures?: Figures; error?: string }>) => {
      if (data.line !== undefined) console.log(data.line);
      if (data.error !== undefined) reject(new Error(data.error));
      if (data.figures !== undefined) resolve(data.figures);
    };
    worker.postMessage({ base: new URL("./", location.href).href, quick });
  });
