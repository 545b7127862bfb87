/**
 * Why a packed file could not be taken in. `file` is its name in the site's `mnist/` folder.
 * - `missing`: the server has no such file (or answers with a page instead)
 * - `refused`: the server answered with another error, `status`
 * - `network`: no answer, or the connection broke midway
 * - `truncated`: the file ended early: `found` of `expected` decoded bytes
 * - `corrupt`: it is not what was packed; `detail` says in what
 */
export type MnistFault =
  | { readonly reason: "missing"; readonly file: string; readonly status: number }
  | { readonly reason: "refused"; readonly file: string; readonly status: number }
  | { readonly reason: "network"; readonly file: string }
  | { readonly reason: "truncated"; readonly file: string; readonly expected: number; readonly found: number }
  | { readonly reason: "corrupt"; readonly file: string; readonly detail: CorruptDetail };

/** `gzip`: does not decode, or not to its checksum; `header`: wrong magic, count or shape; `length`: too many bytes; `label`: not 0..9. */
type CorruptDetail = "gzip" | "header" | "length" | "label";

/** Thrown inside the loader; `loadMnist` hands the fault back as data. */
export class MnistFileError extends Error {
  override readonly name = "MnistFileError";
  readonly fault: MnistFault;

  constructor(fault: MnistFault, cause?: unknown) {
    super(`${fault.file}: ${fault.reason}`, { cause });
    this.fault = fault;
  }
}
