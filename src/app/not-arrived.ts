/** A file that a place needs is missing, damaged, or of another release than this page. */
export class NotArrived extends Error {}
