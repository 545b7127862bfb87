import { sideOf } from "../../setup/setup.ts";
import type { SharedLink } from "../../store/address/sharing.ts";
import { useStore, useWords } from "../../store/store.ts";
import { CitationSection } from "./citation-section.tsx";
import { EmbedSection } from "./embed-section.tsx";
import { FileSection } from "./file-section.tsx";
import { LinkSection } from "./link-section.tsx";
import { shareWords } from "./words.ts";
import "./share.css";

interface ShareProps {
  readonly link: SharedLink;
  readonly close: () => void;
}

/** The link and the files that open the page again just as it is, the way to open files, to cite the page and to embed it. */
export function Share({ link, close }: ShareProps) {
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
