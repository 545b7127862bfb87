const paths = {
  first: "M2.5 2h2v12h-2zM12 1.5 13.5 3l-5 5 5 5-1.5 1.5L5.5 8z",
  back: "M10.5 1.5 12 3 7 8l5 5-1.5 1.5L4 8z",
  play: "M4 2.5v11L13.5 8z",
  pause: "M3.5 3h3v10h-3zM9.5 3h3v10h-3z",
  forward: "M5.5 1.5 4 3l5 5-5 5 1.5 1.5L12 8z",
  last: "M11.5 2h2v12h-2zM4 1.5 2.5 3l5 5-5 5L4 14.5 10.5 8z",
} as const;

/** The usual sign of a player's button, drawn so that it looks the same on every system. */
export function TransportIcon({ sign }: { readonly sign: keyof typeof paths }) {
  return (
    <svg className="transport-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[sign]} />
    </svg>
  );
}
