/** Where a font in TrueType says which glyph a character has: its table `cmap`, in the format for the first 65,536. NaN where it has none. */
export function characterMapOf(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? Number.NaN;
  const cmap = font.readUInt32BE(entry + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, n) => cmap + font.readUInt32BE(cmap + 8 + 8 * n),
  );
  return maps.find((at) => font.readUInt16BE(at) === 4) ?? Number.NaN;
}
