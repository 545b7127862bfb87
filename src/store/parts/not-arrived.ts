/** A file that a part of the page needs is missing, damaged, or of another release than this page. */
export class NotArrived extends Error {
  /** Lets it be fetched again: until then the failure is remembered. */
  readonly forget: () => void;

  constructor(message: string, forget: () => void, options: ErrorOptions) {
    super(message, options);
    this.forget = forget;
  }
}
