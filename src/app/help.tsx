import { Dialog } from "../controls/dialog.tsx";
import { MathText } from "../formulas/math-text.tsx";
import { useWords } from "../store/store.ts";
import { helpWords } from "./help-words.ts";
import { appWords } from "./words.ts";

interface HelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the page can do and which keys it knows. */
export function Help({ open, onClose }: HelpProps) {
  const words = useWords(appWords);
  const { sections, keyboard } = useWords(helpWords);
  return (
    <Dialog title={words.help} closeLabel={words.close} open={open} onClose={onClose}>
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
    </Dialog>
  );
}
