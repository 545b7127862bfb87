/**
 * Keeps the whole site on the device, so that it opens without a network. Everything that the build made is listed, with
 * the hash of its content: what is kept is always one version, complete, and a new version fetches only what has changed.
 *
 * The page comes from the network first, so that a new version is seen at the next load; its files come from what is
 * kept, since their names carry their hashes. A new version waits until no page uses the old one: nothing changes under
 * a reader's hands. Nothing is kept that is not what the build made: a captive portal, or a host that answers every address
 * with a page of its own, would else be kept until the next release.
 */

/** One file of the site: its address relative to this script, and the first 16 digits of the SHA-256 of its content. */
interface SiteFile {
  readonly path: string;
  readonly hash: string;
  /** Fetched when the page asks for the data to be kept, not at installation: 11 MB that the page loads first itself. */
  readonly data: boolean;
}

declare const SITE_FILES: readonly SiteFile[];

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Several apps may share an origin: the scope tells this one's cache from theirs. */
const cacheName = `deltascope ${worker.registration.scope}`;
const page = "index.html";
/** How long a slow network may keep the page waiting before the kept one is shown. */
const patience = 4000;

const files = new Map(SITE_FILES.map((file) => [addressOf(file.path), file]));

worker.addEventListener("install", (event) => {
  event.waitUntil(keep(SITE_FILES.filter(({ data }) => !data)));
});

worker.addEventListener("activate", (event) => {
  // The first page, too, has its files from here on: a release that takes them off the server does not harm it.
  event.waitUntil(Promise.all([forgetOtherVersions(), worker.clients.claim()]));
});

/**
 * The page asks for the data to be kept, or whether the addresses of the files that it runs are this version's; it hears the
 * answer over the channel that it sends along.
 */
worker.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (Array.isArray(event.data)) {
    port?.postMessage(event.data.every((address) => files.has(address)));
    return;
  }
  if (event.data !== "keep-data") return;
  event.waitUntil(
    keep(SITE_FILES.filter(({ data }) => data)).then(
      () => port?.postMessage({ kept: true }),
      (error: unknown) => port?.postMessage({ kept: false, reason: String(error) }),
    ),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (isPage(withoutQuery(request.url))) event.respondWith(newestPage(request));
    return;
  }
  const file = files.get(withoutQuery(request.url));
  if (file !== undefined) event.respondWith(keptOrFetched(file, request));
});

/** Fetches the files that are not kept yet in this version. Rejects when one cannot be had as the build made it. */
async function keep(wanted: readonly SiteFile[]): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    wanted.map(async (file) => {
      const key = keyOf(file);
      const known = await cache.match(key);
      if (known !== undefined && (await isIntact(known, file))) return;
      // Names that carry a hash may come from the browser's own cache; others are asked for anew.
      const response = await fetch(addressOf(file.path), {
        cache: file.path.startsWith("assets/") ? "default" : "no-cache",
      });
      if (!response.ok) throw new Error(`${file.path}: ${response.status}`);
      if (!(await isIntact(response.clone(), file))) throw new Error(`${file.path}: not this version's`);
      await cache.put(key, response);
    }),
  );
}

/** Whether a response holds what the build made. Reads it. */
async function isIntact(response: Response, { hash }: SiteFile): Promise<boolean> {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.startsWith(hash);
}

async function forgetOtherVersions(): Promise<void> {
  const cache = await caches.open(cacheName);
  const own = new Set(SITE_FILES.map(keyOf));
  const kept = await cache.keys();
  await Promise.all(kept.filter(({ url }) => !own.has(url)).map((request) => cache.delete(request)));
}

async function newestPage(request: Request): Promise<Response> {
  const kept = async () => {
    const file = files.get(addressOf(page));
    const cache = await caches.open(cacheName);
    return file === undefined ? undefined : cache.match(keyOf(file));
  };
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) });
    // A server that answers with an error page is as good as none.
    return response.ok ? response : ((await kept()) ?? response);
  } catch (error) {
    const response = await kept();
    if (response !== undefined) return response;
    throw error;
  }
}

async function keptOrFetched(file: SiteFile, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(keyOf(file))) ?? fetch(request);
}

/** The app has one page; any other address in its folder is the server's to answer. */
function isPage(address: string): boolean {
  return address === addressOf("") || address === addressOf(page);
}

function addressOf(path: string): string {
  return new URL(path, worker.registration.scope).href;
}

function keyOf({ path, hash }: SiteFile): string {
  return `${addressOf(path)}?${hash}`;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}
