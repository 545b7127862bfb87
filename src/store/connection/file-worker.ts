import type { FileAnswer, FileQuestion } from "../../files/file-worker.ts";
import workerAddress from "../../files/file-worker.ts?worker&url";
import type { Arrival } from "../../files/read-file.ts";
import type { FileOrder, Written } from "../../files/write-file.ts";
import type { Situation } from "../../setup/situation.ts";
import { startWorker } from "../../worker/open-worker.ts";

/** Milliseconds that a file may take: the largest takes a tenth of that on a slow machine. */
const patience = 60_000;

/** Reads a large file while the page goes on. Rejects where the worker does not start, fails, or does not come to an end. */
export async function readAside(read: Uint8Array, usual: Situation): Promise<Arrival> {
  return (await answered({ read, usual })) as Arrival;
}

/** Writes a large file while the page goes on. Rejects where the worker does not start, fails, or does not come to an end. */
export async function writeAside(write: FileOrder): Promise<Written> {
  return (await answered({ write })) as Written;
}

function answered(question: FileQuestion): Promise<FileAnswer> {
  return new Promise<FileAnswer>((resolve, reject) => {
    const done = (): void => {
      clearTimeout(late);
      worker.close();
    };
    const worker = startWorker(
      workerAddress,
      "deltascope-files",
      (answer) => {
        done();
        resolve(answer as FileAnswer);
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
