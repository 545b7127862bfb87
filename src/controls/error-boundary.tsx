import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What is inside: when another thing comes to stand there, it gets its own chance. */
  readonly of?: unknown;
  /** Shown in the place of what failed; `again` tries once more. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
  /** Before what failed is tried again, by the reader or for another `of`. */
  readonly onAgain?: (error: unknown) => void;
}

interface Failure {
  readonly error: unknown;
}

/** Holds a failure of what is inside, whatever it throws, so that the rest of the page goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failure: Failure | null }> {
  override readonly state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { error } };
  }

  override componentDidUpdate({ of: before }: ErrorBoundaryProps): void {
    if (this.state.failure !== null && before !== this.props.of) this.again();
  }

  private readonly again = (): void => {
    this.props.onAgain?.(this.state.failure?.error);
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : this.props.fallback(failure.error, this.again);
  }
}
