import type { ButtonHTMLAttributes, ReactNode } from "react";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button a place at most; `quiet` has no border until pointed at. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly children: ReactNode;
}

/** A real button, 44 px high where fingers go. */
export function Button({ look = "plain", className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children"> {
  /** What it does, read aloud and shown on hover. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that shows a sign only; its name is `label`, said once: the title of what has no words is its name. */
export function IconButton({ label, children, className = "", ...rest }: IconButtonProps) {
  return (
    <Button className={`icon-button ${className}`} title={label} {...rest}>
      <span aria-hidden="true">{children}</span>
    </Button>
  );
}
