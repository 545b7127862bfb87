import { Choice } from "../../controls/choice.tsx";
import { sideOf, sides } from "../../setup/setup.ts";
import { showSide } from "../../store/network/sides.ts";
import { useStore, useWords } from "../../store/store.ts";
import { drawingWords } from "./words.ts";

/** The small network or MNIST's: chapter and step stay, and each keeps its weights while the other is shown. */
export function SideSwitch() {
  const words = useWords(drawingWords);
  const side = useStore((state) => sideOf(state.setup));
  return (
    <Choice
      label={words.sides}
      labelHidden
      options={sides.map((value) => ({ value, label: words.side[value] }))}
      value={side}
      onChange={(next) => void showSide(next)}
    />
  );
}
