/** Hands text or bytes to the browser as a file to keep. */
export function saveFile(name: string, content: string | Blob, type = "application/json"): void {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address need not live longer.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
