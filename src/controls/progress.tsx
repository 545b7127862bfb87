interface ProgressProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** What is written beside it. */
  readonly text: string;
}

/** A bar that fills from 0 to 1, with its text. */
export function Progress({ label, share, text }: ProgressProps) {
  return (
    <span className="progress">
      <progress aria-label={label} max={1} value={Math.min(1, Math.max(0, share))} />
      <span className="progress-text number">{text}</span>
    </span>
  );
}
