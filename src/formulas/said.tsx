import { Fragment } from "react";
import { courseLanguage } from "../course/language.ts";
import { useStore } from "../store/store.ts";

/** The course's own names for the two errors, French in both languages of the page. */
const frenchNames = /\b(sortie|caché)(?!\p{L})/u;

/** A formula in words, heard and not seen: beside what KaTeX draws. The French names in it are said in French. */
export function Said({ children }: { readonly children: string }) {
  return (
    <span className="visually-hidden">
      <InTheirLanguage>{children}</InTheirLanguage>
    </span>
  );
}

/** Words in the page's language, in which the French names of the errors are marked as French. */
export function InTheirLanguage({ children }: { readonly children: string }) {
  const language = useStore((state) => state.view.language);
  if (language === courseLanguage) return children;
  return children.split(frenchNames).map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places
    <Fragment key={n}>{n % 2 === 1 ? <span lang="fr">{part}</span> : part}</Fragment>
  ));
}
