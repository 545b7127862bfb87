/** A browser's small storage that holds what a test puts into it, its content to be looked at. */
export function drawerOf(content: Record<string, string> = {}) {
  const map = new Map(Object.entries(content));
  return {
    content: map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  };
}
