import type { Fault } from "./protocol/fault.ts";

/** Thrown to refuse a question; the fault travels to the page as data. */
export class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}
