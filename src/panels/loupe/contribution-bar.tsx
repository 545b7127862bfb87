/** A thin bar as long as a contribution is large beside the largest one, its sign by its side of the middle and its hue. */
export function ContributionBar({ value, largest }: { readonly value: number; readonly largest: number }) {
  const share = largest === 0 ? 0 : (50 * Math.abs(value)) / largest;
  return (
    <span className="contribution" aria-hidden="true">
      <span
        className="contribution-bar"
        data-sign={value < 0 ? "negative" : "positive"}
        style={{ inlineSize: `${share}%` }}
      />
    </span>
  );
}
