import { useId, useMemo, useState } from "react";
import type { EquationId } from "../../course/equations/equation.ts";
import { equationOfKey } from "../../course/equations/equation-of-key.ts";
import type { Language } from "../../course/language.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import type { Sentence as Source } from "../../course/text/inline.ts";
import { mutationWords } from "../../course/text/mutations.ts";
import { drawQuestion, linesToAsk } from "../../exercises/draw.ts";
import { itemFrom } from "../../exercises/exercise.ts";
import type { ExerciseFileFault } from "../../exercises/file-fault.ts";
import { itemPlace, itemWords } from "../../exercises/item-words.ts";
import { mistakesOf } from "../../exercises/mistakes.ts";
import { countedTogether, type Results, resultsFrom } from "../../exercises/results.ts";
import { slipWords, variantWords } from "../../exercises/words.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { addClassResults, useClassResults } from "../../store/record/class-results.ts";
import { type FileText, fileText } from "../../store/saving/file-text.ts";
import { useStore, useWords } from "../../store/store.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { sheetWords } from "./sheet-words.ts";
import "./sheet.css";

interface Refused {
  readonly name: string;
  readonly fault: ExerciseFileFault | Extract<FileText, { kind: "refused" }>["code"];
}

/** Files of results, dropped together: which mistakes a class makes. */
export function ClassResults() {
  const { results: words, all } = useWords(sheetWords);
  const id = useId();
  const files = useClassResults();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const take = async (list: FileList | null): Promise<void> => {
    const read = await Promise.all([...(list ?? [])].map(resultsOf));
    addClassResults(read.flatMap((one) => ("fault" in one ? [] : [one])));
    setRefused(read.filter((one) => "fault" in one));
  };
  return (
    <div className="exercises class-results">
      <p className="exercise-trail">
        <ExerciseLink to={{ kind: "overview" }}>{all}</ExerciseLink>
      </p>
      <h2 className="exercise-title" tabIndex={-1}>
        {words.title}
      </h2>
      <section
        className="drop-zone"
        aria-label={words.choose}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files);
        }}
      >
        <p className="exercise-lead">{words.lead}</p>
        <label htmlFor={id} className="field-label">
          {words.choose}
        </label>
        <br />
        <input
          id={id}
          type="file"
          multiple
          accept=".json,application/json"
          onChange={({ target }) => void take(target.files)}
        />
      </section>
      <div role="status">
        {refused.map(({ name, fault }) => (
          <p key={name}>
            {name} {words.faults[fault]}
          </p>
        ))}
        {files.length > 0 && <Counts files={files} />}
      </div>
    </div>
  );
}

async function resultsOf(file: File): Promise<Results | Refused> {
  const content = await fileText(file);
  if (content.kind === "refused") return { name: file.name, fault: content.code };
  const read = resultsFrom(content.text);
  return typeof read === "string" ? { name: file.name, fault: read } : read;
}

function Counts({ files }: { readonly files: readonly Results[] }) {
  const { results: words } = useWords(sheetWords);
  const language = useStore((state) => state.view.language);
  const { learners, exercises, mistakes } = useMemo(() => countedTogether(files), [files]);
  return (
    <>
      <p>
        <strong>{words.count(learners)}</strong>
      </p>
      <h3>{words.mistakes}</h3>
      {mistakes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.mistake}</th>
              <th scope="col">{words.code}</th>
              <th scope="col" className="count">
                {words.learners}
              </th>
              <th scope="col" className="count">
                {words.answers}
              </th>
            </tr>
          </thead>
          <tbody>
            {mistakes.map(({ code, learners: by, answers }) => (
              <tr key={code}>
                <td>
                  <MistakeName code={code} language={language} />
                </td>
                <td>
                  <code>{code}</code>
                </td>
                <td className="count number">{by}</td>
                <td className="count number">{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{words.exercises}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.exercise}</th>
            <th scope="col" className="count">
              {words.learners}
            </th>
            <th scope="col" className="count">
              {words.answers}
            </th>
            <th scope="col" className="count">
              {words.right}
            </th>
          </tr>
        </thead>
        <tbody>
          {exercises.map(({ exercise, learners: by, answers, right }) => (
            <tr key={exercise}>
              <td>
                <ExerciseName code={exercise} language={language} />
              </td>
              <td className="count number">{by}</td>
              <td className="count number">{answers}</td>
              <td className="count number">{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ExerciseName({ code, language }: { readonly code: string; readonly language: Language }) {
  const item = itemFrom(code);
  if (item === null) return <code>{code}</code>;
  const { label, chapter } = itemPlace(item);
  return (
    <>
      <span className="series-place">{label}</span> <Sentence source={itemWords(item)[language]} chapter={chapter} />
    </>
  );
}

function MistakeName({ code, language }: { readonly code: string; readonly language: Language }) {
  const named = useMemo(() => mistakeName(code, language), [code, language]);
  if (named === null) return "–";
  return (
    <>
      {named.line !== null && (
        <>
          <CourseLink id={named.line} />{" "}
        </>
      )}
      <Sentence source={named.name} chapter={named.chapter} />
    </>
  );
}

interface Named {
  readonly name: Source;
  readonly chapter: ChapterId;
  readonly line: EquationId | null;
}

/** A mistake's name by its code: that of the same mistake in an instance of its line. */
function mistakeName(code: string, language: Language): Named | null {
  const [head = "", kind = ""] = code.split(":");
  if (head === "slip" && kind in slipWords) {
    return { name: slipWords[kind as keyof typeof slipWords].name[language], chapter: "N", line: null };
  }
  if (head === "new-cost" && kind in variantWords) {
    return { name: variantWords[kind as keyof typeof variantWords].name[language], chapter: "M", line: null };
  }
  for (const output of ["sigmoid", "softmax"] as const) {
    if (!linesToAsk(output).includes(head)) continue;
    const mutation = mistakesOf(drawQuestion({ line: head, output, seed: 1 })).find(
      (one) => one.code === code,
    )?.mutation;
    if (mutation == null) continue;
    const line = equationOfKey(head);
    return { name: mutationWords(mutation, language).name, chapter: mutation.instance.equation.group, line };
  }
  return null;
}
