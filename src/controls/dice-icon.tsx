import "./dice-icon.css";

/** A die: at random. */
export function DiceIcon() {
  return (
    <svg className="dice-icon" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" />
      <circle cx="5.2" cy="5.2" r="1.1" />
      <circle cx="8" cy="8" r="1.1" />
      <circle cx="10.8" cy="10.8" r="1.1" />
    </svg>
  );
}
