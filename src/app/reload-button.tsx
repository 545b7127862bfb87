import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { reload } from "../store/parts/reload.ts";
import { useWords } from "../store/store.ts";
import { appWords } from "./words.ts";

/** Loads the page anew with the weights that it has; says so first where that cannot be. */
export function ReloadButton() {
  const words = useWords(appWords);
  const [refused, refuse] = useState(false);
  return (
    <>
      <Button onClick={() => void reload(refused).then((reloaded) => refuse(!reloaded))}>
        {refused ? words.reloadAnyway : words.reload}
      </Button>
      <span role="status">{refused && words.weightsNotCarried}</span>
    </>
  );
}
