/**
 * Registers the service worker of a built site and waits until it keeps the app; says whether it does. A browser may have
 * no service workers, or refuse them (a page without https that is not on this machine), and keeping may fail: the app then
 * goes on as it would without, and the next visit tries again. Development has none: a kept file would hide the one just
 * written. Never rejects.
 */
export async function keepForOffline(): Promise<boolean> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return false;
  // What the page itself needs comes first.
  if (document.readyState !== "complete") {
    await new Promise((loaded) => window.addEventListener("load", loaded, { once: true }));
  }
  try {
    const address = new URL("sw.js", document.baseURI);
    await activation(await navigator.serviceWorker.register(address, { updateViaCache: "none" }));
    return true;
  } catch {
    return false;
  }
}

/** Until the service worker is in charge. Rejects when its first installation fails, where `ready` would wait for ever. */
function activation({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const coming = waiting ?? installing;
  if (active !== null || coming === null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve();
      if (coming.state === "redundant") reject(new Error("the service worker could not be installed"));
    });
  });
}

/**
 * Keeps MNIST too. Called once it has arrived: before, the same files would be fetched twice at a time. Never rejects.
 */
export async function keepDataForOffline(): Promise<void> {
  if (!(await keepForOffline())) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("keep-data");
}
