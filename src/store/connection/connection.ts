import { type Side, sideOf } from "../../setup/setup.ts";
import { Client, counter, type News, Refused } from "../../worker/client.ts";
import { openWorker } from "../../worker/open-worker.ts";
import type { Fault } from "../../worker/protocol/fault.ts";
import type { QuestionKind, Questions } from "../../worker/protocol/messages.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";

/** A worker for each of the two networks: one goes on, training too, while the other is shown. */
const clients = new Map<Side, Client>();
const nextRun = counter();
let listen: ((news: News) => void) | null = null;

function connected(side: Side): Client {
  const known = clients.get(side);
  if (known !== undefined) return known;
  if (listen === null) throw new Error("connect() comes first");
  const client = new Client(openWorker, { news: listen, crashed: () => crashed(side) }, nextRun);
  clients.set(side, client);
  return client;
}

/** A network that is not shown is begun anew, with its last weights, when it is shown again. */
function crashed(side: Side): void {
  if (sideOf(store.getState().setup) === side) store.setState({ engineStopped: true, playing: false });
  else restartUnseen(side);
}

/** Starts a fresh worker for a network that is not shown: it is told its weights when it is shown again. */
export function restartUnseen(side: Side): void {
  restartWorker(side);
  const keeper = keepers.get(side);
  if (keeper !== undefined) keepAs(side, keeper);
}

/** Starts the worker of the digits; `hear` takes what workers tell without having been asked. */
export function connect(hear: (news: News) => void): void {
  listen = hear;
  connected("mnist");
}

/**
 * Asks the worker of the network that is shown. Resolves with null when it refuses, a stale answer silently, anything else with a
 * notice; as soon as `signal` is aborted, which says that nobody waits for the answer any more; and where the other network
 * is shown meanwhile.
 */
export async function ask<K extends QuestionKind>(
  kind: K,
  body: Questions[K]["ask"],
  signal?: AbortSignal,
): Promise<Questions[K]["answer"] | null> {
  const side = sideOf(store.getState().setup);
  const isShown = (): boolean => sideOf(store.getState().setup) === side;
  try {
    const answer = await connected(side).ask(kind, body, signal);
    return signal?.aborted === true || !isShown() ? null : answer;
  } catch (error) {
    const fault: Fault = error instanceof Refused ? error.fault : { code: "internal", message: String(error) };
    if (fault.code !== "stale" && isShown() && !store.getState().engineStopped) {
      store.setState({ notice: { kind: "fault", fault } });
    }
    return null;
  }
}

/** Under what names the networks are kept on the device, once that is known. */
const keepers = new Map<Side, string>();

/** From now on the worker of a side keeps its network and its run on the device. */
export function keepAs(side: Side, keeper: string): void {
  keepers.set(side, keeper);
  connected(side).order({ kind: "keep-as", keeper });
}

/** Whether the worker of a side has a network: it has none before it was first shown, and after a restart. */
export function hasNetwork(side: Side): boolean {
  return clients.get(side)?.hasNetwork ?? false;
}

/** Starts, or starts again after a broken download, the arrival of MNIST. What is here stays. */
export function loadDigits(): void {
  connected("mnist").order({ kind: "load-digits", baseUrl: new URL(".", document.baseURI).href });
}

/** Ends a network's worker and starts a fresh one; what it knew has to be told again, but for MNIST, which arrives again. */
export function restartWorker(side: Side): void {
  connected(side).restart();
  if (side !== "mnist") return;
  store.setState(withProgramsEnded);
  loadDigits();
}

/** What a worker was doing with programs when it ended is over; what it had told stays. */
function withProgramsEnded({ programs, survey }: State): Partial<State> {
  return {
    programs: programs === null || programs.status === "finished" ? programs : { ...programs, status: "stopped" },
    survey: survey === null || survey.status === "finished" ? survey : { ...survey, status: "stopped" },
  };
}
