import { ErrorBoundary } from "../controls/error-boundary.tsx";
import { DigitThumbnail, type DigitThumbnailProps } from "../figures/digit-thumbnail.tsx";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";
import "./figure-boundary.css";

/** A small picture of a digit; an empty frame where it cannot be drawn. */
export function Thumbnail(props: DigitThumbnailProps) {
  return (
    <ErrorBoundary of={props.image} fallback={() => <NoThumbnail />}>
      <DigitThumbnail {...props} />
    </ErrorBoundary>
  );
}

function NoThumbnail() {
  const words = useWords(stepWords);
  return <span role="img" className="thumbnail-failed" title={words.figureMissing} />;
}
