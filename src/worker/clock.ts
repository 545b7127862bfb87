/** Time and turns, so that a test can hold both. `soon` lets waiting messages be heard first; `next` too, but no other task. */
export interface Clock {
  now(): number;
  soon(task: () => void): void;
  next(task: () => void): void;
  later(task: () => void, milliseconds: number): void;
}

/** A message to oneself is the shortest wait that lets others' messages in: timers are held to 4 ms. */
export function workerClock(): Clock {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    soon: (task) => {
      waiting.push(task);
      port2.postMessage(null);
    },
    next: (task) => {
      waiting.unshift(task);
      port2.postMessage(null);
    },
    later: (task, milliseconds) => {
      setTimeout(task, milliseconds);
    },
  };
}
