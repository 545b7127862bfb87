import { addressOf, type Left, leftOut } from "../../setup/address.ts";
import type { Saved } from "../../setup/file.ts";
import { areSame } from "../../setup/same-weights.ts";
import { areGiven } from "../../setup/setup.ts";
import type { Situation } from "../../setup/situation.ts";
import { sourceOnPad } from "../network/sample.ts";
import type { State } from "../state.ts";
import { usual } from "./opening.ts";

/** Said by a shared link even where it is as usual: what another reader's page may have otherwise. */
const alwaysSaid = ["lang", "n", "digits"];

/** What of the page a link cannot carry. */
export type NotInLink = Left | "changed-weights";

/** A link to the page as it is, and what that link leaves out. */
export interface SharedLink {
  readonly address: string;
  readonly left: readonly NotInLink[];
}

/** The page as a situation; in the draw place the drawing is the sample. */
export function situationOf({ setup, view, draw }: State): Situation {
  const drawn = view.place === "draw" ? sourceOnPad(draw) : null;
  return { setup: drawn === null ? setup : { ...setup, source: drawn }, view };
}

/** Whether the weights are other than a setup's first ones: trained, corrected or taken from elsewhere. */
function areChanged({ model, setup: { init } }: Pick<State, "model" | "setup">): boolean {
  if (model === null || model.revision === 0) return false;
  return !areGiven(init) || !areSame(model.weights, init.given);
}

/** The link that opens the page again: as far as its parts are short, just as it is. */
export function linkTo(state: State): SharedLink {
  const situation = situationOf(state);
  const changed: readonly NotInLink[] = areChanged(state) ? ["changed-weights"] : [];
  return { address: addressOf(situation, usual, alwaysSaid), left: [...leftOut(situation.setup), ...changed] };
}

/** The page as a file has it: what opens it again just as it is, weights and all. */
export function savedOf(state: State): Saved {
  return { ...situationOf(state), weights: changedWeights(state) };
}

/** A network's weights where they are no longer its first ones; null where its setup gives them. */
export function changedWeights(of: Pick<State, "model" | "setup">): Saved["weights"] {
  return of.model !== null && areChanged(of) ? of.model.weights : null;
}
