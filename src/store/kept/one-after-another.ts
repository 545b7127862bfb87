/**
 * Does tasks one after the other, each when the one before is over. A task that fails is told to `refused`, and the next one is done
 * all the same.
 *
 * @returns a function that puts a task at the end of the queue, and resolves when it is over; it never rejects
 */
export function oneAfterAnother(refused: (error: unknown) => void): (task: () => Promise<unknown>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last
      .then(task)
      .then(() => undefined)
      .catch(refused);
    return last;
  };
}
