import { useState } from "react";
import { Button } from "../../../controls/button.tsx";
import { saveFile } from "../../../controls/save-file.ts";
import { type IdxName, idxNames } from "../../../digits/idx-names.ts";
import { useWords } from "../../../store/store.ts";
import { programBlockWords } from "./words.ts";

const names = Object.keys(idxNames) as readonly IdxName[];

/** MNIST's four files under their own names, for the programs to read. */
export function MnistDownloads() {
  const words = useWords(programBlockWords);
  const [state, tell] = useState<"rest" | "fetching" | "failed">("rest");
  const save = async (name: IdxName): Promise<void> => {
    tell("fetching");
    try {
      const { idxFile } = await import("../../../digits/idx-files.ts");
      saveFile(name, await idxFile(name, new URL(".", document.baseURI).href));
      tell("rest");
    } catch {
      tell("failed");
    }
  };
  return (
    <>
      <p className="program-downloads">
        {names.map((name) => (
          <Button
            key={name}
            disabled={state === "fetching"}
            onClick={() => void save(name)}
            aria-label={words.save(name)}
          >
            {name}
          </Button>
        ))}
      </p>
      <p role="status">
        {state === "fetching" && words.fetching}
        {state === "failed" && words.mnistFailed}
      </p>
    </>
  );
}
