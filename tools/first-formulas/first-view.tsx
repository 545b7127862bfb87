import { prerenderToNodeStream } from "react-dom/static";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { languages } from "../../src/course/language.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { chapterShown } from "../../src/formulas/go-to-course.ts";
import { loadTypesetter, typesetSoFar } from "../../src/formulas/typeset.ts";
import { Chapter } from "../../src/panels/reading/chapter.tsx";
import { CurrentStep } from "../../src/panels/reading/current-step.tsx";
import { StepEquation } from "../../src/panels/step/step-equation.tsx";
import { PassProvider } from "../../src/stage/pass-context.tsx";
import { changeView, initialState, store } from "../../src/store/store.ts";

/** The step that a first visit opens on, and the one that it most often goes to next. */
const begun = stepIds.slice(0, 2);

/** They are typeset while this module is imported: Vite's runner imports nothing more once it has been. */
export const formulas = await typesetFirstView();

/**
 * The HTML of every formula that a first visit opens on – the chapter, the step and the stage's equations, on a phone too –
 * in all languages: those parts of the page are rendered here and the typesetter tells what they asked it for.
 */
async function typesetFirstView(): Promise<Readonly<Record<string, string>>> {
  const { setup, view } = initialState;
  const chapter = chapterShown(view.page);
  const spec = { sizes: setup.sizes, ...setup.conventions };
  const x = new Float64Array(1 + (setup.sizes[0] ?? 0));
  const weights = initialWeights(spec, { seed: 1, amplitude: "scaled" });
  const trace = traceBatch(spec, weights, [{ x, label: 0 }], setup.alpha, { run: 0, revision: 0 });
  // Where there is no page, React reads a store's first state and there is no window to be asked how wide it is.
  Object.assign(store, { getInitialState: store.getState });
  Object.assign(globalThis, { matchMedia: () => ({ matches: true }) });
  await loadTypesetter();
  for (const [language, step] of languages.flatMap((language) => begun.map((step) => [language, step] as const))) {
    changeView({ language, step });
    await prerenderToNodeStream(
      <PassProvider trace={trace}>
        <Chapter chapter={chapter} Ending={() => null} />
        <CurrentStep chapter={chapter} />
        <StepEquation />
      </PassProvider>,
    );
  }
  return typesetSoFar();
}
