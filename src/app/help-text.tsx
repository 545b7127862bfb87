import { MathText } from "../formulas/math-text.tsx";
import { useWords } from "../store/store.ts";
import { helpWords } from "./help-words.ts";

/** What the page can do and which keys it knows. */
export function HelpText() {
  const { sections, keyboard } = useWords(helpWords);
  return (
    <>
      {sections.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>
            <MathText>{text}</MathText>
          </p>
        </section>
      ))}
      {keyboard.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="help-keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
