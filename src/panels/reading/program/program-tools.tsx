import { Button } from "../../../controls/button.tsx";
import { saveFile } from "../../../controls/save-file.ts";
import type { ProgramDepth } from "../../../course/program/programs.ts";
import { useCourse } from "../../../formulas/course-prose.ts";
import { usePrograms } from "../../../formulas/program/fetch-programs.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { MnistDownloads } from "./mnist-downloads.tsx";
import { programBlockWords } from "./words.ts";

/** What is typed to run each program on MNIST's files in the same folder. */
const commands: Readonly<Record<ProgramDepth, string>> = {
  "one-hidden":
    "cc -O2 -ffp-contract=off -o backprop backprop.c -lm\n./backprop . softmax 7 1\n\npython3 backprop.py . softmax 7 1",
  any: "cc -O2 -ffp-contract=off -o deep deep.c -lm\n./deep . 784,30,30,10 softmax 7 1\n\npython3 deep.py . 784,30,30,10 softmax 7 1",
};

/** The programs as files, how they are run, what they print, and to how many digits that agrees with this page. */
export function ProgramTools({ depth }: { readonly depth: ProgramDepth }) {
  const words = useWords(programBlockWords);
  const course = useCourse();
  const language = useStore((state) => state.view.language);
  const { programFiles, programText, notebookText } = usePrograms();
  const notebook = programFiles.numpy[depth].name.replace(".py", ".ipynb");
  return (
    <div className="program-tools">
      <h4>{words.take}</h4>
      <p className="program-downloads">
        {(["c", "numpy"] as const).map((kind) => {
          const { name } = programFiles[kind][depth];
          const save = (): void => saveFile(name, programText(kind, depth, language), "text/plain");
          return (
            <Button key={kind} onClick={save} aria-label={words.save(name)}>
              {name}
            </Button>
          );
        })}
        <Button
          onClick={() => saveFile(notebook, notebookText(depth, language, course), "application/x-ipynb+json")}
          aria-label={words.save(notebook)}
        >
          {notebook}
        </Button>
      </p>
      <p>{words.mnist}</p>
      <MnistDownloads />
      <p>{words.run}</p>
      <pre className="program-commands">
        <code>{commands[depth]}</code>
      </pre>
      <p>{words.options}</p>
      <p>{words.orNotebook}</p>
      <h4>{words.expect}</h4>
      <p>{words.counts[depth]}</p>
      {words.digits.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
