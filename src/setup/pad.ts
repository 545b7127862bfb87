/** The drawing pad is a square of this many units, whatever its size on the screen. */
export const padSide = 400;
/** The line on the pad, in its unit. */
export const lineWidth = 16;
/** A drawing no larger than this is a dot: a tap of an unsteady finger. */
export const dotSize = 4;
/** Points a drawing may have: a minute at 120 points a second is 7,200. */
export const mostPoints = 10_000;
/** The pad as a box, in its unit. */
export const pad = { left: 0, top: 0, width: padSide, height: padSide } as const;
