import { Suspense, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { linkTo, type SharedLink } from "../../store/address/sharing.ts";
import { part } from "../../store/parts/part.ts";
import { store, useWords } from "../../store/store.ts";
import { PartBoundary } from "../part-boundary.tsx";
import { appWords } from "../words.ts";

const Share = part("sharing", async () => (await import("./share.tsx")).Share);

/** Opens what there is to share. */
export function ShareButton() {
  const words = useWords(appWords);
  const [link, setLink] = useState<SharedLink | null>(null);
  const close = (): void => setLink(null);
  return (
    <>
      <Button look="quiet" onClick={() => setLink(linkTo(store.getState()))}>
        {words.share}
      </Button>
      <Dialog title={words.share} closeLabel={words.close} open={link !== null} onClose={close}>
        {link !== null && (
          <PartBoundary name={words.share}>
            <Suspense fallback={null}>
              <Share link={link} close={close} />
            </Suspense>
          </PartBoundary>
        )}
      </Dialog>
    </>
  );
}
