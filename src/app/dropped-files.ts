import { store } from "../store/store.ts";

/** A file that the page reads is opened wherever it is dropped, unless what it is dropped on takes it itself. */
export function listenToFiles(): void {
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    void openAll([...(event.dataTransfer?.files ?? [])]);
  });
}

/** One after the other: what each brings stands when the next one comes. */
async function openAll(files: readonly File[]): Promise<void> {
  try {
    // Most readers never drop one.
    const { openFile } = await import("../store/saving/open-file.ts");
    for (const file of files) await openFile(file);
  } catch {
    store.setState({ notice: { kind: "file", refusal: { file: "page", fault: { code: "unreadable" } } } });
  }
}
