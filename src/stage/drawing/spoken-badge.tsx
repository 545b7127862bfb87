/** Names the equation under the drawing at the number that it works out. */
export function SpokenBadge({ equation }: { readonly equation: string }) {
  return (
    <span className="spoken-badge" aria-hidden="true">
      {equation}
    </span>
  );
}
