import type { Clock } from "./clock.ts";
import type { Ask, Withdrawal } from "./protocol/messages.ts";

/**
 * Questions that wait for their turn, first come first. Before each turn what has arrived is heard, so that a question
 * withdrawn while another was being answered is never begun; a run in training waits for all of them.
 */
export function createInbox(answer: (ask: Ask) => void, clock: Clock) {
  const waiting: Ask[] = [];
  let busy = false;

  const turn = (): void => {
    const ask = waiting.shift();
    try {
      if (ask !== undefined) answer(ask);
    } finally {
      busy = waiting.length > 0;
      if (busy) clock.next(turn);
    }
  };

  /** Takes a question in, or out again. */
  const receive = (message: Ask | Withdrawal): void => {
    if (message.kind === "withdraw") {
      const place = waiting.findIndex(({ id }) => id === message.id);
      if (place >= 0) waiting.splice(place, 1);
      return;
    }
    waiting.push(message);
    if (busy) return;
    busy = true;
    clock.next(turn);
  };
  return { receive };
}
