import type { Lit, Question, Scene, SceneId } from "../course/visit.ts";
import { scenes } from "../course/visit.ts";
import { type VisitFacts, visitFacts } from "../course/visit-facts.ts";
import { showHiddenNeuron } from "./focus.ts";
import { shownTrace } from "./passes.ts";
import { comparePage, type State, type Visit } from "./state.ts";
import { play } from "./steps.ts";
import { initialState, store } from "./store.ts";

/** The scene of that name. */
export function sceneOf(id: SceneId): Scene & { readonly id: SceneId } {
  const scene = scenes.find((one) => one.id === id);
  if (scene === undefined) throw new RangeError(`no scene ${id}`);
  return scene;
}

/** Opens the visit where it was left; at its beginning when it was never begun or is over. */
export function startVisit(): void {
  const { visit, page } = store.getState();
  const { at } = visit;
  play(false);
  store.setState({ place: "course", page: page === comparePage ? "" : page });
  if (at === null || at === "invitation" || at === scenes.at(-1)?.id) show(scenes[0].id);
  else show(at);
}

/** One scene on, or back. The scene before the first is the first. */
export function moveVisit(by: 1 | -1): void {
  const { at } = store.getState().visit;
  const place = scenes.findIndex(({ id }) => id === at);
  const next = scenes[Math.max(0, place + by)];
  if (next !== undefined) show(next.id);
}

/** Takes the reader's prediction, once, and shows the step that tells. */
export function predict(option: string): void {
  const { visit } = store.getState();
  const question = questionOf(visit.at);
  if (question === null || visit.answer !== null) return;
  store.setState({ visit: { ...visit, answer: option }, step: question.step });
  showNeuron();
}

/** Puts the visit away; the scene is remembered. */
export function leaveVisit(): void {
  store.setState(({ visit }) => ({ visit: { ...visit, open: false, answer: null } }));
}

function show(at: SceneId): void {
  store.setState({ visit: { open: true, at, answer: null }, step: sceneOf(at).step, pinned: null, trail: [] });
  showNeuron();
}

/** Shows the images of the hidden neuron that the scene speaks of. */
function showNeuron(): void {
  const told = toldBy(store.getState());
  if (told !== null) showHiddenNeuron({ symbol: told.symbol, indices: told.indices.map((index) => index ?? 0) });
}

/** The question of a scene, if it asks one. */
export function questionOf(at: Visit["at"]): Question | null {
  return at === null || at === "invitation" ? null : (sceneOf(at).question ?? null);
}

let facts: { readonly trace: unknown; readonly facts: VisitFacts | null } | null = null;

/** What the visit says of the pass shown; the same object until the pass changes. Null where it has nothing to tell. */
export function factsOf(state: Pick<State, "traces" | "settings">): VisitFacts | null {
  const trace = shownTrace(state);
  if (facts === null || facts.trace !== trace) facts = { trace, facts: trace === null ? null : visitFacts(trace) };
  return facts.facts;
}

let told: { readonly visit: unknown; readonly facts: unknown; readonly lit: Lit | null } | null = null;

/** What the visit lights now; the same object until that changes. */
export function toldBy(state: Pick<State, "traces" | "settings" | "visit">): Lit | null {
  const { visit } = state;
  const now = factsOf(state);
  if (told !== null && told.visit === visit && told.facts === now) return told.lit;
  const lit = now === null || !visit.open || visit.at === null || visit.at === "invitation" ? null : litAt(visit, now);
  told = { visit, facts: now, lit };
  return lit;
}

function litAt({ at, answer }: Visit, now: VisitFacts): Lit | null {
  if (at === null || at === "invitation") return null;
  const scene = sceneOf(at);
  return answer !== null && scene.question !== undefined ? scene.question.lit(now) : scene.lit(now);
}

/**
 * The visit as the page opens: on a very first visit it invites; one that was under way goes on. An address that asks for
 * something of its own opens on that, without the visit.
 *
 * @param kept what the device kept, undefined on a first visit
 * @param address the hash, from `#` on
 */
export function visitAtOpening(kept: Visit | undefined, address: string): Visit {
  const [path = "", query = ""] = address.replace(/^#\/?/, "").split("?");
  const asked = new URLSearchParams(query);
  asked.delete("lang");
  if (kept?.open) asked.delete("step");
  const plain = asked.size === 0 && (path === "" || path === "course");
  if (!plain) return kept === undefined ? initialState.visit : { ...kept, open: false };
  return kept ?? { open: true, at: "invitation", answer: null };
}
