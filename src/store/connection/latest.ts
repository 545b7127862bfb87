/**
 * Makes of `work` a function of which only the latest call counts. One piece of work is under way at most; calls that come
 * meanwhile lead to a single one more when it is done, so that fast clicking never queues up. Every caller is told when
 * the last of it is done; work that fails is forgotten where a newer call follows it, and never stops those to come.
 */
export function latest(work: () => Promise<void>): () => Promise<void> {
  let outdated = false;
  let underWay: Promise<void> | null = null;

  const goOn = async (): Promise<void> => {
    try {
      while (outdated) {
        outdated = false;
        await begun(work).catch((error: unknown) => {
          if (!outdated) throw error;
        });
      }
    } finally {
      underWay = null;
    }
  };
  return () => {
    outdated = true;
    underWay ??= goOn();
    return underWay;
  };
}

/** Begins at once; whatever is thrown comes as a rejection. */
async function begun(work: () => Promise<void>): Promise<void> {
  await work();
}
