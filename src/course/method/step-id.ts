/** The nine steps of the method M, in order: the method's line and its part. */
export const stepIds = ["1a", "1b", "1c", "1d", "2a", "2b", "3a", "3b", "3c"] as const;

export type StepId = (typeof stepIds)[number];
