/** Runs a job when the frame that is on its way has been painted. */
export function afterPaint(job: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      job();
    };
    port2.postMessage(null);
  });
}
