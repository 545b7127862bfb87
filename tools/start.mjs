// From a fresh clone to the app in a browser: installs what is missing, builds the site, serves it on this machine and
// says where. PORT chooses the port (the next free one is taken when it is busy), HOST the address to listen on.
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const { build, preview } = await import("vite");

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT=${process.env.PORT} is not a port: a whole number from 1 to 65535 is needed.`);
  process.exit(1);
}
const host = process.env.HOST ?? "127.0.0.1";

console.log("Building Deltascope…");
await build({ root, logLevel: "warn" });
const server = await preview({ root, logLevel: "warn", preview: { host, port, strictPort: false } });

const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
console.log(`\n  Deltascope is running:  ${addresses.join("  ")}\n\n  Ctrl-C stops it.\n`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close().finally(() => process.exit(0));
    // A browser may hold a connection open for long.
    setTimeout(() => process.exit(0), 500).unref();
  });
}
