export const programKinds = ["core", "c", "numpy"] as const;

/**
 * The programs that carry out the course's equations: the functions of `src/core/` that this page runs, plain C as the author
 * wrote it, NumPy.
 */
export type ProgramKind = (typeof programKinds)[number];
