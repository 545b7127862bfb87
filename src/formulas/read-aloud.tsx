import { useEffect, useState } from "react";
import { Button } from "../controls/button.tsx";
import { useStore, useWords } from "../store/store.ts";
import { equationWords } from "./words.ts";

const voices = { fr: "fr-FR", en: "en-GB" } as const;

/** Says a text with the platform's voice; nothing where the platform has none. */
export function ReadAloud({ text }: { readonly text: string }) {
  const words = useWords(equationWords);
  const language = useStore((state) => state.view.language);
  const [speaking, speak] = useState(false);
  useEffect(() => () => (speaking ? window.speechSynthesis.cancel() : undefined), [speaking]);
  if (!("speechSynthesis" in window)) return null;
  const toggle = (): void => {
    window.speechSynthesis.cancel();
    if (!speaking) {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = voices[language];
      said.onend = () => speak(false);
      said.onerror = () => speak(false);
      window.speechSynthesis.speak(said);
    }
    speak(!speaking);
  };
  return (
    <Button look="quiet" aria-pressed={speaking} onClick={toggle}>
      {speaking ? words.stopReading : words.readAloud}
    </Button>
  );
}
