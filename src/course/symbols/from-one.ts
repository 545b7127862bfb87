/** An output's index as section G counts it, from 1, in text: `j-1` → `j`, `2` → `3`. */
export function fromOne(at: string | undefined): string {
  const text = at ?? "";
  if (/^\d+$/.test(text)) return String(Number(text) + 1);
  return text.replace(/-1$| moins un$| minus one$/, "");
}
