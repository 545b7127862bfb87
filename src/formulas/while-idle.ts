/** Does jobs one after the other while nothing else is to be done. Returns what gives the rest of them up. */
export function whileIdle(jobs: readonly (() => void)[]): () => void {
  let stopped = false;
  const from = (n: number): void => {
    const job = jobs[n];
    if (job === undefined) return;
    whenIdle(() => {
      if (stopped) return;
      job();
      from(n + 1);
    });
  };
  from(0);
  return () => {
    stopped = true;
  };
}

function whenIdle(job: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(job);
  else setTimeout(job, 50);
}
