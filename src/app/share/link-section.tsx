import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import type { SharedLink } from "../../store/address/sharing.ts";
import { useWords } from "../../store/store.ts";
import { CopiedText } from "./copied-text.tsx";
import { QrCode } from "./qr-code.tsx";
import { shareWords } from "./words.ts";

/** The address that opens the page again, and the same as a code for a room to photograph. */
export function LinkSection({ link }: { readonly link: SharedLink }) {
  const told = useWords(shareWords);
  const [shown, show] = useState(false);
  const address = new URL(link.address, document.baseURI).href;
  return (
    <section>
      <h3>{told.link}</h3>
      <p>{link.left.length === 0 ? told.whole : told.leaves(link.left)}</p>
      <CopiedText label={told.address} text={address} primary />
      <p>
        <Button aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? told.hideCode : told.showCode}
        </Button>
      </p>
      {shown && <QrCode text={address} />}
    </section>
  );
}
