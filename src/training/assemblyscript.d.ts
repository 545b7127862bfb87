/** The bytes of an AssemblyScript entry file, compiled by tools/assemblyscript.ts. */
declare module "*?assemblyscript" {
  export const kernel: Uint8Array<ArrayBuffer>;
}
