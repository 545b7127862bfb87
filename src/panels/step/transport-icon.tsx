const paths = {
  first: "M3 3h2v10H3zM14 3v10L6 8z",
  back: "M12 3v10L4 8z",
  play: "M4 2.5v11L13.5 8z",
  pause: "M3.5 3h3v10h-3zM9.5 3h3v10h-3z",
  forward: "M4 3v10l8-5z",
  last: "M2 3v10l8-5zM11 3h2v10h-2z",
} as const;

/** The usual sign of a player's button, drawn so that it looks the same on every system. */
export function TransportIcon({ sign }: { readonly sign: keyof typeof paths }) {
  return (
    <svg className="transport-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[sign]} />
    </svg>
  );
}
