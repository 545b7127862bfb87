import type { Brought } from "../../files/brought.ts";
import type { Arrival, Refusal } from "../../files/read-file.ts";
import { givesTwoWeights, largestFile } from "../../setup/file.ts";
import { show, usual } from "../address/opening.ts";
import { addDigits } from "../drawing/collection.ts";
import { takeNetwork } from "../network/brought-network.ts";
import { addClassResults } from "../record/class-results.ts";
import { takeUpProgress } from "../record/exercise-record.ts";
import { changeView, store } from "../store.ts";
import { openSession } from "./session.ts";

/** Bytes that are read between two pictures of the page; more are read aside. */
const mostAtOnce = 2 ** 18;

/**
 * Opens a file that a person chose or dropped, whatever it is of what the page reads; one that cannot be used changes nothing, and
 * the notice says why.
 */
export async function openFile(file: Blob): Promise<void> {
  const arrival = await arrived(file);
  if (arrival.kind === "refused") store.setState({ notice: { kind: "file", refusal: arrival.refusal } });
  else {
    store.setState({ notice: null });
    const brought = await taken(arrival);
    if (brought !== null) store.setState({ notice: { kind: "brought-in", brought } });
  }
}

async function arrived(file: Blob): Promise<Arrival> {
  const refused = (fault: Extract<Refusal, { file: "page" }>["fault"]): Arrival => ({
    kind: "refused",
    refusal: { file: "page", fault },
  });
  if (file.size > largestFile) return refused({ code: "file-size", bytes: file.size, most: largestFile });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Both come when the first file does: most readers never open one.
    if (bytes.length > mostAtOnce) {
      const { readAside } = await import("../connection/file-worker.ts");
      return await readAside(bytes, { setup: usual.setup, view: usual.view });
    }
    const { readFile } = await import("../../files/read-file.ts");
    return readFile(bytes, usual);
  } catch {
    return refused({ code: "unreadable" });
  }
}

/** Does with a file what it is for. Returns what is to be told of it; null where the page shows it. */
async function taken(arrival: Exclude<Arrival, { kind: "refused" }>): Promise<Brought | null> {
  switch (arrival.kind) {
    case "setup":
    case "trace":
      await show(arrival.saved, arrival.saved.weights);
      if (givesTwoWeights(arrival.saved)) store.setState({ notice: { kind: "two-weights" } });
      return null;
    case "session": {
      const { networks, runs, exercises } = arrival.session;
      const digits = await openSession(arrival.session);
      const done = Object.keys(exercises.progress).length;
      return { kind: "session", networks: networks.length, runs: runs.length, digits, exercises: done };
    }
    case "network":
      return takeNetwork(arrival.network);
    case "digits":
      return { kind: "digits", ...addDigits(arrival.file) };
    case "progress":
      takeUpProgress(arrival.progress);
      return { kind: "progress", exercises: Object.keys(arrival.progress).length };
    case "results":
      addClassResults([arrival.results]);
      changeView({ place: "exercises", page: "results" });
      return null;
  }
}
