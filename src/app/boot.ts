import { chapterShown } from "../formulas/go-to-course.ts";
import { loadFirstFormulas, loadTypesetter } from "../formulas/typeset.ts";
import { saysSetup } from "../setup/address.ts";
import { sideOf } from "../setup/setup.ts";
import { comparePage } from "../setup/view.ts";
import { followAddress } from "../store/address/address-bar.ts";
import { addressed, putOnPad, tellFaults } from "../store/address/opening.ts";
import { connect, loadDigits } from "../store/connection/connection.ts";
import { hear } from "../store/connection/news.ts";
import { rememberDrawing } from "../store/drawing/drawing-keeping.ts";
import { rememberDigits } from "../store/drawing/kept-digits.ts";
import { asideAt, recallPlace, rememberPlace } from "../store/kept/last-place.ts";
import { type Drawer, keep, recall } from "../store/kept/preferences.ts";
import { openNetwork, warnUnkept } from "../store/kept/work-keeping.ts";
import { followPlaces } from "../store/network/sides.ts";
import { watchStyles } from "../store/parts/style-sheets.ts";
import type { State } from "../store/state.ts";
import { initialState, store } from "../store/store.ts";
import { embedded } from "../store/view/embedding.ts";
import { watchPins } from "../store/view/pin-moment.ts";
import { inScene, tourAtOpening } from "../store/view/tour.ts";
import { speak } from "../store/words/words.ts";
import { listenToFiles } from "./dropped-files.ts";
import { fontsArrived } from "./fonts.ts";
import { listenToKeys } from "./keyboard.ts";
import { keepDataForOffline, watchForNewVersion } from "./offline.ts";
import { placeContents } from "./places.ts";

/**
 * Everything that starts once: what the device kept, the address, the worker, the digits, the first network.
 * Resolves when the reader's language is here, the fonts, and the chapter where the page opens on one.
 */
export async function boot(): Promise<void> {
  watchStyles();
  const drawer = pageStorage("localStorage");
  const { kept, intact } = recall(drawer);
  const { setup, view: usualView } = initialState;
  const { language = usualView.language, precision = usualView.precision, program = usualView.program } = kept;
  const { theme = initialState.theme, following = initialState.following } = kept;
  const drawers = [pageStorage("sessionStorage"), drawer];
  const tour = embedded === null ? tourAtOpening(kept.tour, location.hash) : { ...initialState.tour, open: false };
  const last = embedded === null ? recallPlace(drawers) : {};
  // Nothing asked for: the page opens where it was left; the tour brings its own scene.
  const address = location.hash === "" && (!tour.open || tour.at === "invitation") ? (last.shown ?? "") : location.hash;
  const view = { ...usualView, language, precision, program };
  const { situation, faults } = addressed(address, { setup, view });
  store.setState((state) =>
    inScene({ ...state, theme, following, tour, ...situation, aside: asideAt(last, situation) }),
  );
  if (!intact) store.setState({ notice: { kind: "storage" } });
  rememberDrawing(drawer);
  void rememberDigits(drawer);
  putOnPad(situation.setup);
  tellFaults(faults);

  showPreferences();
  store.subscribe((state, before) => {
    if (
      state.view.language !== before.view.language ||
      state.theme !== before.theme ||
      state.following !== before.following ||
      state.view.precision !== before.view.precision ||
      state.view.program !== before.view.program
    ) {
      showPreferences();
      keepPreferences(state, drawer);
    }
    if (state.tour !== before.tour) keepPreferences(state, drawer);
  });
  followAddress(window);
  listenToFiles();
  listenToKeys();
  watchPins();

  const formulas = opensOnFirstFormulas(store.getState()) ? loadFirstFormulas() : void loadTypesetter();
  connect(hear);
  loadDigits();
  void openNetwork(sideOf(situation.setup), embedded !== null || saysSetup(location.hash));
  if (embedded === null) rememberPlace(drawers);
  followPlaces();

  void watchForNewVersion(() => store.setState({ newVersion: true }));
  store.subscribe((state, before) => {
    const arrived = state.digits.status === "complete" && before.digits.status !== "complete";
    if (arrived) void keepDataForOffline();
  });

  const { language: spoken, place } = store.getState().view;
  const words = speak(spoken);
  const content = placeContents[place].fetch().catch(() => undefined);
  // The code of the course is here: all of the page is painted at once. Elsewhere the top bar does not wait for its place.
  await Promise.all([words, fontsArrived(), formulas, place === "course" && content]);
}

/** Whether the page opens where a first visit does, for whose formulas nothing has to be fetched. */
function opensOnFirstFormulas({ setup, view }: State): boolean {
  const { place, step, face, faces, pinned } = view;
  const first = initialState.view;
  return (
    place === first.place &&
    chapterShown(view.page) === chapterShown(first.page) &&
    view.page !== comparePage &&
    step === first.step &&
    face === first.face &&
    Object.keys(faces).length === 0 &&
    pinned === null &&
    sideOf(setup) === sideOf(initialState.setup)
  );
}

function keepPreferences(state: State, drawer: Drawer): void {
  const fault = keep(state, drawer);
  if (fault !== null) warnUnkept(fault);
}

function refuse(): never {
  throw new DOMException("the browser lets the page keep nothing", "SecurityError");
}

function showPreferences(): void {
  const { view, theme } = store.getState();
  document.documentElement.lang = view.language;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The browser's storage, or the tab's: a drawer that keeps nothing where even asking for it is refused. */
function pageStorage(which: "localStorage" | "sessionStorage"): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  try {
    return window[which];
  } catch {
    return { getItem: () => null, setItem: refuse, removeItem: refuse };
  }
}
