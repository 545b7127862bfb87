import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { useWords } from "../store/store.ts";
import { equationWords } from "./words.ts";

/** Copies an equation's TeX; where the browser refuses, shows it to be copied by hand. */
export function CopyTex({ tex }: { readonly tex: string }) {
  const words = useWords(equationWords);
  const [outcome, tell] = useState<"copied" | "refused" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tex);
      tell("copied");
    } catch {
      tell("refused");
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status" className="copy-outcome">
        {outcome === "copied" && words.copied}
        {outcome === "refused" && (
          <>
            {words.copyFailed} <code>{tex}</code>
          </>
        )}
      </span>
    </>
  );
}
