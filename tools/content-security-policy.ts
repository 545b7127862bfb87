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

/** Puts the policy into the page as its first tag: a static host needs to send no headers. Builds only. */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml() {
      const content = Object.entries(policy)
        .map(([directive, sources]) => `${directive} ${sources}`)
        .join("; ");
      return [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" }];
    },
  };
}
