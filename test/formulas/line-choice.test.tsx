import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { linesFor, withPassage } from "../../src/course/program/listing.ts";
import { programListing } from "../../src/course/program/programs.ts";
import { LineChoice } from "../../src/formulas/program/line-choice.tsx";

const lines = withPassage(programListing("c", "one-hidden", "en"), "B7", [
  "    for (int k = 0; k < Ns; k++) deltaOut[k] = y[k] - yHat[k];",
]);
const [faulty] = linesFor(lines, ["B7"]);
const chosen = faulty?.number ?? 0;
const markup = renderToStaticMarkup(
  <LineChoice label="Which line is wrong?" lines={lines} chosen={chosen} onChoose={() => undefined} />,
);

test("a faulty passage stands in the program in the place of the right one, and its line can be pointed at", () => {
  expect(markup).toContain("deltaOut[k] = y[k] - yHat[k];");
  expect(markup).not.toContain("deltaOut[k] = yHat[k] - y[k];");
  expect(markup).toMatch(
    new RegExp(`<input type="radio"[^>]* checked="" value="${chosen}"|value="${chosen}" checked=""`),
  );
});

test("every line that says something can be chosen, a blank one cannot", () => {
  const said = lines.filter(({ text }) => text.trim() !== "");
  expect(said.length).toBeLessThan(lines.length);
  expect(markup.match(/type="radio"/g)).toHaveLength(said.length);
});

test("a choice is marked by a sign, not by colour alone", () => {
  expect(markup.match(/▸/g)).toHaveLength(1);
});

test("once judged, the line to find and the one pointed at in vain have a sign and a word each, and the mark of a choice is gone", () => {
  const pointed = lines.find(({ number, text }) => number !== chosen && text.trim() !== "")?.number ?? 0;
  const judged = renderToStaticMarkup(
    <LineChoice
      label="Which line is wrong?"
      lines={lines}
      chosen={pointed}
      onChoose={() => undefined}
      judge={({ number }) =>
        number === chosen
          ? { right: true, said: "the fault" }
          : number === pointed
            ? { right: false, said: "your line" }
            : null
      }
    />,
  );
  expect(judged).not.toContain("▸");
  const labels = judged.split("<label").filter((label) => label.includes("data-judged"));
  expect(labels).toHaveLength(2);
  const [vain, right] = pointed < chosen ? labels : labels.toReversed();
  expect(vain).toMatch(/data-judged="wrong".*✗.*your line/s);
  expect(right).toMatch(/data-judged="right".*✓.*the fault/s);
});
