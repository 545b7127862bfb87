import { Button } from "../controls/button.tsx";
import { type Language, languages } from "../course/language.ts";
import { reload } from "../store/parts/reload.ts";
import "./part-boundary.css";

/** In both languages here and nowhere else: these words are for when the files of words are what is missing. */
const words: Readonly<Record<Language, { readonly title: string; readonly text: string; readonly reload: string }>> = {
  fr: {
    title: "Deltascope n’a pas pu s’afficher",
    text: "Un fichier n’est pas arrivé, ou une erreur imprévue s’est produite. Ce que vous avez dessiné et gardé sur cet appareil est intact. Rechargez la page\u202f; si cela ne suffit pas, réessayez dans un moment.",
    reload: "Recharger la page",
  },
  en: {
    title: "Deltascope could not be shown",
    text: "A file did not arrive, or something unexpected went wrong. What you have drawn and kept on this device is untouched. Reload the page; if that is not enough, try again in a while.",
    reload: "Reload the page",
  },
};

/** The whole page, where nothing else of it can be shown. */
export function LastResort() {
  const { title, text, reload: label } = words[languages.find((one) => one === document.documentElement.lang) ?? "en"];
  return (
    <main role="alert" className="part-failed">
      <h1>{title}</h1>
      <p>{text}</p>
      <Button look="primary" onClick={() => void reload(true)}>
        {label}
      </Button>
    </main>
  );
}
