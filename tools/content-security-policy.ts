import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * What the built page may load: its own files and nothing else. KaTeX positions glyphs with style attributes, the
 * training kernels are WebAssembly, pictures that a reader saves or draws are data or blob addresses.
 */
const policy = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "style-src-attr": "'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self' blob:",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/**
 * Puts the policy into the page as its first tag: a static host needs to send no headers. The scripts that stand in the page
 * itself are allowed one by one, by the hash of their text. Builds only.
 */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const own = Array.from(html.matchAll(/<script>(.*?)<\/script>/gs), ([, text = ""]) => hashSource(text));
        const content = Object.entries(policy)
          .map(([directive, sources]) => [directive, sources, ...(directive === "script-src" ? own : [])].join(" "))
          .join("; ");
        return [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" }];
      },
    },
  };
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
