/**
 * What is kept on the device: `page` – the app opens without a network; `everything` – MNIST too. `unavailable` where the
 * browser has no service workers, or refuses them (a page without https that is not on this machine); `failed` when
 * keeping did not work this time: the app goes on as it would without, and the next visit tries again.
 */
export type Offline =
  | { readonly kept: "page" | "everything" }
  | { readonly kept: "nothing"; readonly why: "unavailable" | "failed" };

/**
 * Registers the service worker of a built site and waits until it keeps the app. Development has none: a kept file would
 * hide the one just written. Never rejects.
 */
export async function keepForOffline(): Promise<Offline> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) {
    return { kept: "nothing", why: "unavailable" };
  }
  // What the page itself needs comes first.
  if (document.readyState !== "complete") {
    await new Promise((loaded) => window.addEventListener("load", loaded, { once: true }));
  }
  try {
    const address = new URL("sw.js", document.baseURI);
    await activation(await navigator.serviceWorker.register(address, { updateViaCache: "none" }));
    return { kept: "page" };
  } catch {
    return { kept: "nothing", why: "failed" };
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
export async function keepDataForOffline(): Promise<Offline> {
  const page = await keepForOffline();
  if (page.kept === "nothing") return page;
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return page;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept);
  });
  active.postMessage("keep-data", [port2]);
  const kept = await answer;
  port1.close();
  return { kept: kept ? "everything" : "page" };
}
