import type { OutputKind } from "../../core/network.ts";
import { stepIds } from "../../course/method/step-id.ts";
import type { Lit, Question, Scene, SceneId } from "../../course/tour/tour.ts";
import { scenes } from "../../course/tour/tour.ts";
import { type TourFacts, tourFacts } from "../../course/tour/tour-facts.ts";
import { firstSmallSetup } from "../../setup/examples.ts";
import { sideOf } from "../../setup/setup.ts";
import { comparePage } from "../../setup/view.ts";
import { changeConventions, changeSetup } from "../network/network.ts";
import { shownTrace } from "../network/passes.ts";
import { chooseSample } from "../network/sample.ts";
import { showSide, withSide } from "../network/sides.ts";
import type { State, Tour } from "../state.ts";
import { changeView, initialState, showCourseView, store } from "../store.ts";
import { showHiddenNeuron } from "./focus.ts";
import { play } from "./steps.ts";

/** The scene of that name. */
export function sceneOf(id: SceneId): Scene & { readonly id: SceneId } {
  const scene = scenes.find((one) => one.id === id);
  if (scene === undefined) throw new RangeError(`no scene ${id}`);
  return scene;
}

/** Opens the tour where it was left; at its beginning when it was never begun or is over. */
export function startTour(): void {
  const { at } = store.getState().tour;
  play(false);
  changeView({ place: "course" });
  if (at === null || at === "invitation" || at === scenes.at(-1)?.id) show(scenes[0].id);
  else show(at);
}

/** One scene on, once its question is answered, or back. The scene before the first is the first. */
export function moveTour(by: 1 | -1): void {
  const { at } = store.getState().tour;
  if (by === 1 && isAsking(store.getState())) return;
  const place = scenes.findIndex(({ id }) => id === at);
  const next = scenes[Math.max(0, place + by)];
  if (next !== undefined) show(next.id);
}

/** Whether a scene of the tour is on the page: the transport's keys move the tour, and what is not the tour's is put away. */
export function isTouring({ tour, view }: Pick<State, "tour" | "view">): boolean {
  return tour.open && tour.at !== "invitation" && view.place === "course" && view.page !== comparePage;
}

/** One scene on, or first the answer to its question; the last scene stays. */
export function tourOn(): void {
  if (isAsking(store.getState())) revealAnswer();
  else moveTour(1);
}

/** Whether the scene's question waits for an answer. */
export function isAsking({ tour }: Pick<State, "tour">): boolean {
  return tour.answer === null && questionOf(tour.at) !== null;
}

/** What stands for the answer of a reader who asked to be told. */
export const toldAnswer = "told";

/** Takes the reader's answer, once, and shows the step that tells. */
export function answerQuestion(option: string): void {
  const { tour, view } = store.getState();
  const question = questionOf(tour.at);
  if (question === null || tour.answer !== null) return;
  store.setState({ tour: { ...tour, answer: option }, view: { ...view, step: question.step } });
  turnTo(question.output);
  showNeuron();
}

/** Tells the answer to a reader who gives none. */
export function revealAnswer(): void {
  answerQuestion(toldAnswer);
}

/** Puts the tour away; the scene is remembered. */
export function leaveTour(): void {
  store.setState(({ tour }) => ({ tour: { ...tour, open: false, answer: null } }));
}

/** Puts the tour away for the course, read from its beginning: the output is the sigmoid again, as its first variant has it. */
export function readFromTheStart(): void {
  leaveTour();
  changeView({ ...fromTheStart, page: "N" });
  showCourseView("reading");
  turnTo("sigmoid");
}

/** Puts the tour away for the small network, where the reader's own numbers can be typed. */
export async function tryOwnNumbers(): Promise<void> {
  leaveTour();
  changeView(fromTheStart);
  showCourseView("stage");
  await showSide("small");
  turnTo("sigmoid");
}

const fromTheStart = { step: stepIds[0], pinned: null, trail: [], neuron: initialState.view.neuron } as const;

function show(at: SceneId): void {
  const { network, chapter, step, output } = sceneOf(at);
  const told = { page: chapter, step, pinned: null, trail: [] };
  store.setState(({ view }) => ({ tour: { open: true, at, answer: null }, view: { ...view, ...told } }));
  void showSide(network);
  turnTo(output);
  showNeuron();
}

function turnTo(output: OutputKind | undefined): void {
  if (output !== undefined && output !== store.getState().setup.conventions.output) void changeConventions({ output });
}

/** Makes the network of the scene one that the tour can tell of: the published example, or the first of a first visit. */
export async function restoreNetwork(): Promise<void> {
  const { at } = store.getState().tour;
  const { network } = sceneOf(at === null || at === "invitation" ? scenes[0].id : at);
  await showSide(network);
  if (network === "small") return changeSetup(firstSmallSetup);
  await changeSetup({ sizes: initialState.setup.sizes });
  await chooseSample(initialState.setup.source);
}

/** A page that opens in the middle of the tour, on the network and the chapter of the scene. */
export function inScene(state: State): State {
  const { open, at } = state.tour;
  if (!open || at === null || at === "invitation") return state;
  const { network, chapter, step } = sceneOf(at);
  const turned = { ...state, ...withSide(state, network) };
  return { ...turned, view: { ...turned.view, page: chapter, step } };
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
function factsOfPass(state: Pick<State, "traces" | "setup">): TourFacts | null {
  const trace = shownTrace(state);
  if (facts === null || facts.trace !== trace) facts = { trace, facts: trace === null ? null : tourFacts(trace) };
  return facts.facts;
}

/** What the tour's scene says: null too while another network is shown than the one that it tells of. */
export function factsOf(state: Pick<State, "traces" | "setup" | "tour">): TourFacts | null {
  const { at } = state.tour;
  const found = factsOfPass(state);
  if (found === null || at === null || at === "invitation") return found;
  return found.network === sceneOf(at).network && sideOf(state.setup) === found.network ? found : null;
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

/** What an address says in the middle of the tour: how far it is, the numbers of the small network. */
const looked = ["step", "neuron", "pin", "trail", "output"];
const typed = ["factor", "sizes", "x", "y", "w"];
const chapterPaths: ReadonlySet<string> = new Set(scenes.map(({ chapter }) => `course/${chapter}`));

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
  const own = kept?.open === true;
  if (own) for (const key of [...looked, ...typed]) asked.delete(key);
  const plain = asked.size === 0 && (path === "" || path === "course" || (own && chapterPaths.has(path)));
  if (!plain) return kept === undefined ? initialState.tour : { ...kept, open: false };
  return kept ?? { open: true, at: "invitation", answer: null };
}
