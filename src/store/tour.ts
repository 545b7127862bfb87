import type { Lit, Question, Scene, SceneId } from "../course/tour/tour.ts";
import { scenes } from "../course/tour/tour.ts";
import { type TourFacts, tourFacts } from "../course/tour/tour-facts.ts";
import { comparePage } from "../setup/view.ts";
import { showHiddenNeuron } from "./focus.ts";
import { shownTrace } from "./passes.ts";
import { showSide } from "./sides.ts";
import type { State, Tour } from "./state.ts";
import { play } from "./steps.ts";
import { changeView, initialState, store } from "./store.ts";

/** The scene of that name. */
export function sceneOf(id: SceneId): Scene & { readonly id: SceneId } {
  const scene = scenes.find((one) => one.id === id);
  if (scene === undefined) throw new RangeError(`no scene ${id}`);
  return scene;
}

/** Opens the tour where it was left; at its beginning when it was never begun or is over. */
export function startTour(): void {
  const { tour, view } = store.getState();
  const { at } = tour;
  play(false);
  void showSide("mnist");
  changeView({ place: "course", page: view.page === comparePage ? "" : view.page });
  if (at === null || at === "invitation" || at === scenes.at(-1)?.id) show(scenes[0].id);
  else show(at);
}

/** One scene on, or back. The scene before the first is the first. */
export function moveTour(by: 1 | -1): void {
  const { at } = store.getState().tour;
  const place = scenes.findIndex(({ id }) => id === at);
  const next = scenes[Math.max(0, place + by)];
  if (next !== undefined) show(next.id);
}

/** Takes the reader's prediction, once, and shows the step that tells. */
export function predict(option: string): void {
  const { tour, view } = store.getState();
  const question = questionOf(tour.at);
  if (question === null || tour.answer !== null) return;
  store.setState({ tour: { ...tour, answer: option }, view: { ...view, step: question.step } });
  showNeuron();
}

/** Puts the tour away; the scene is remembered. */
export function leaveTour(): void {
  store.setState(({ tour }) => ({ tour: { ...tour, open: false, answer: null } }));
}

function show(at: SceneId): void {
  const told = { step: sceneOf(at).step, pinned: null, trail: [] };
  store.setState(({ view }) => ({ tour: { open: true, at, answer: null }, view: { ...view, ...told } }));
  showNeuron();
}

/** Shows the images of the hidden neuron that the scene speaks of. */
function showNeuron(): void {
  const told = toldBy(store.getState());
  if (told !== null) showHiddenNeuron({ symbol: told.symbol, indices: told.indices.map((index) => index ?? 0) });
}

/** The question of a scene, if it asks one. */
export function questionOf(at: Tour["at"]): Question | null {
  return at === null || at === "invitation" ? null : (sceneOf(at).question ?? null);
}

let facts: { readonly trace: unknown; readonly facts: TourFacts | null } | null = null;

/** What the tour says of the pass shown; the same object until the pass changes. Null where it has nothing to tell. */
export function factsOf(state: Pick<State, "traces" | "setup">): TourFacts | null {
  const trace = shownTrace(state);
  if (facts === null || facts.trace !== trace) facts = { trace, facts: trace === null ? null : tourFacts(trace) };
  return facts.facts;
}

let told: { readonly tour: unknown; readonly facts: unknown; readonly lit: Lit | null } | null = null;

/** What the tour lights now; the same object until that changes. */
export function toldBy(state: Pick<State, "traces" | "setup" | "tour">): Lit | null {
  const { tour } = state;
  const now = factsOf(state);
  if (told !== null && told.tour === tour && told.facts === now) return told.lit;
  const lit = now === null || !tour.open || tour.at === null || tour.at === "invitation" ? null : litAt(tour, now);
  told = { tour, facts: now, lit };
  return lit;
}

function litAt({ at, answer }: Tour, now: TourFacts): Lit | null {
  if (at === null || at === "invitation") return null;
  const scene = sceneOf(at);
  return answer !== null && scene.question !== undefined ? scene.question.lit(now) : scene.lit(now);
}

/**
 * The tour as the page opens: on a very first visit it invites; one that was under way goes on. An address that asks for
 * something of its own opens on that, without the tour.
 *
 * @param kept what the device kept, undefined on a first visit
 * @param address the hash, from `#` on
 */
export function tourAtOpening(kept: Tour | undefined, address: string): Tour {
  const [path = "", query = ""] = address.replace(/^#\/?/, "").split("?");
  const asked = new URLSearchParams(query);
  asked.delete("lang");
  if (kept?.open) for (const key of ["step", "neuron", "pin", "trail"]) asked.delete(key);
  const plain = asked.size === 0 && (path === "" || path === "course");
  if (!plain) return kept === undefined ? initialState.tour : { ...kept, open: false };
  return kept ?? { open: true, at: "invitation", answer: null };
}
