import type { Arrival } from "../files/read-file.ts";
import type { ReaderQuestion } from "../files/reader.ts";
import readerAddress from "../files/reader.ts?worker&url";
import { startWorker } from "../worker/open-worker.ts";

/** Milliseconds that a file may take: the largest takes a tenth of that on a slow machine. */
const patience = 60_000;

/** Reads a large file while the page goes on. Rejects where the reader does not start, fails, or does not come to an end. */
export function readAside(question: ReaderQuestion): Promise<Arrival> {
  return new Promise<Arrival>((resolve, reject) => {
    const done = (): void => {
      clearTimeout(late);
      worker.close();
    };
    const worker = startWorker(
      readerAddress,
      "deltascope-reader",
      (answer) => {
        done();
        resolve(answer as Arrival);
      },
      (reason) => {
        done();
        reject(new Error(reason));
      },
    );
    const late = setTimeout(() => {
      done();
      reject(new Error("the file took too long"));
    }, patience);
    worker.post(question);
  });
}
