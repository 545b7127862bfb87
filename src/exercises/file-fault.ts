/** Why a file is not what it should be: no JSON, another file or a damaged one, or one of a newer release. */
export type ExerciseFileFault = "not-json" | "not-ours" | "newer";

/** What a file's text says; undefined where it is no JSON. */
export function jsonFrom(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

/** Why data is not of the format and version wanted, once it is known not to be. */
export function faultOf(data: unknown, format: string, version: number): ExerciseFileFault {
  if (typeof data !== "object" || data === null || !("format" in data) || !("version" in data)) return "not-ours";
  const newer = data.format === format && typeof data.version === "number" && data.version > version;
  return newer ? "newer" : "not-ours";
}
