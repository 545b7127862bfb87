/**
 * Registers the service worker of a built site and waits until it keeps the app; says whether it does. A browser may have
 * no service workers, or refuse them (a page without https that is not on this machine), and keeping may fail: the app then
 * goes on as it would without, and the next visit tries again. Development has none: a kept file would hide the one just
 * written. Never rejects.
 */
async function keepForOffline(): Promise<boolean> {
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

/** Milliseconds between two looks for a new version: a page may stay open for weeks. */
const outlook = 60 * 60 * 1000;

/**
 * Calls `tell`, once, when a newer version than the page's own has been kept for the next load. Nothing of it is used by this
 * page. It is looked for whenever the page is shown again, at most once an hour; the browser does so at every load.
 */
export async function watchForNewVersion(tell: () => void): Promise<void> {
  if (!(await keepForOffline())) return;
  const registration = await navigator.serviceWorker.ready;
  const ask = async ({ installing }: ServiceWorkerRegistration): Promise<void> => {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") void isOwn(installing).then((own) => own || tell());
    });
  };
  registration.addEventListener("updatefound", () => void ask(registration));
  void ask(registration);
  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - looked < outlook) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/** Whether a version has all files that this page was opened with: then the page is of it. */
function isOwn(version: ServiceWorker): Promise<boolean> {
  const files = [
    ...Array.from(document.querySelectorAll<HTMLScriptElement>("head script[src]"), ({ src }) => src),
    ...Array.from(document.querySelectorAll<HTMLLinkElement>("head link[rel=stylesheet]"), ({ href }) => href),
  ];
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    version.postMessage(files, [port2]);
  });
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
