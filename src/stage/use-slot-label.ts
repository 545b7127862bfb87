import { width } from "../core/network.ts";
import type { Language } from "../course/language.ts";
import type { Quantity } from "../course/symbols/quantity.ts";
import { labelOf } from "../course/symbols/symbols.ts";
import { useStore, useWords } from "../store/store.ts";
import { usePass } from "./pass-context.tsx";
import type { PlannedSlot } from "./stage-plan.ts";
import { stepWords } from "./words.ts";

/** What a slot's figure is called: its quantity's label, what is drawn with it, and the hidden neuron where it shows one. */
export function useSlotLabel(slot: PlannedSlot, quantity: Quantity): string {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const { trace } = usePass();
  const neuron = useStore((state) => Math.min(state.view.neuron, width(trace.spec, 1)));
  const label = withBeside(slot, quantity, language, words.and);
  return slot.figure === "neuron" ? words.neuron(label, neuron) : label;
}

/** “Predictions ŷ and truth y”. */
export function withBeside(
  { beside }: PlannedSlot,
  { symbol, at }: Quantity,
  language: Language,
  and: (one: string, other: string) => string,
): string {
  const label = labelOf(symbol, language, at);
  return beside === null ? label : and(label, labelOf(beside.symbol, language, beside.at));
}
