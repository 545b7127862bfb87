import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { sideOf } from "../../setup/setup.ts";
import { linkTo, type SharedLink } from "../../store/sharing.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { appWords } from "../words.ts";
import { CitationSection } from "./citation-section.tsx";
import { EmbedSection } from "./embed-section.tsx";
import { FileSection } from "./file-section.tsx";
import { LinkSection } from "./link-section.tsx";
import { shareWords } from "./words.ts";
import "./share.css";

/** The link and the files that open the page again just as it is, the way to open files, to cite the page and to embed it. */
export function ShareButton() {
  const words = useWords(appWords);
  const told = useWords(shareWords);
  const [link, setLink] = useState<SharedLink | null>(null);
  const close = (): void => setLink(null);
  return (
    <>
      <Button look="quiet" onClick={() => setLink(linkTo(store.getState()))}>
        {words.share}
      </Button>
      <Dialog title={told.title} closeLabel={words.close} open={link !== null} onClose={close}>
        {link !== null && <Share link={link} close={close} />}
      </Dialog>
    </>
  );
}

function Share({ link, close }: { readonly link: SharedLink; readonly close: () => void }) {
  const told = useWords(shareWords);
  const side = useStore(({ setup }) => sideOf(setup));
  return (
    <>
      <p>{told.carries[side]}</p>
      <LinkSection link={link} />
      <FileSection first={link.left.length > 0} close={close} />
      <CitationSection />
      <EmbedSection />
    </>
  );
}
