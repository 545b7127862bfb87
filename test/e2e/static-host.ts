import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** A web server of the plainest kind: files in a folder of its own, no headers but their type. */
export interface StaticHost {
  /** The site's address on it, in a folder two levels deep. */
  readonly address: string;
  /** What a file is served as from now on: a new version of the site. */
  readonly change: (path: string, edit: (content: string) => string) => void;
  /** Serves a file under another name too. */
  readonly alias: (path: string, name: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site (DELTASCOPE_SITE, else dist) from `/courses/deltascope/`.
 *
 * @param headers sent with every file
 */
export async function hostStatically(headers: Readonly<Record<string, string>> = {}): Promise<StaticHost> {
  const site = resolve(process.env.DELTASCOPE_SITE ?? "dist");
  const folder = "/courses/deltascope/";
  const edits = new Map<string, (content: string) => string>();
  const aliases = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // Without its last slash the folder is answered too, and not redirected.
    const atFolder = pathname === folder || `${pathname}/` === folder;
    const asked = atFolder ? "index.html" : pathname.slice(folder.length);
    const path = aliases.get(asked) ?? asked;
    const content = atFolder || pathname.startsWith(folder) ? await readFile(join(site, path)).catch(() => null) : null;
    const edit = edits.get(path);
    if (content === null) {
      response.writeHead(404, { "Content-Type": "text/html" });
      response.end("<title>Nothing here</title>");
      return;
    }
    response.writeHead(200, { ...headers, "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    response.end(edit === undefined ? content : edit(content.toString("utf8")));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    change: (path, edit) => edits.set(path, edit),
    alias: (path, name) => aliases.set(name, path),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
