import { type ReactNode, useEffect, useRef, useState } from "react";
import "./pull-down.css";

interface PullDownProps {
  /** What is folded away, or what of it is chosen. */
  readonly label: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What is seldom changed, folded away behind its name and over the page when open; built when it is first opened. Escape and a click elsewhere fold it again. */
export function PullDown({ label, className = "", children }: PullDownProps) {
  const [opened, setOpened] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const details = fold.current;
      if (details?.open !== true) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape" || event.defaultPrevented || !details.contains(document.activeElement)) return;
        event.preventDefault();
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details className={`pull-down ${className}`} ref={fold} onToggle={() => setOpened(true)}>
      <summary className="button">{label}</summary>
      <div className="pull-down-panel">{opened && children}</div>
    </details>
  );
}
