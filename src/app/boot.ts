import { addressOf, stateAt } from "../store/address.ts";
import { pickUp } from "../store/carried-weights.ts";
import { connect, loadDigits } from "../store/connection.ts";
import { type Drawer, keep, recall } from "../store/device.ts";
import { rememberDrawings } from "../store/draw-memory.ts";
import { createNetwork, resumeNetwork } from "../store/network.ts";
import { hear } from "../store/news.ts";
import { refreshTraces } from "../store/passes.ts";
import { changeLanguage } from "../store/preferences.ts";
import { initialState, store } from "../store/store.ts";
import { watchStyles } from "../store/style-sheets.ts";
import { sceneOf, tourAtOpening } from "../store/tour.ts";
import { speak } from "../store/words.ts";
import { listenToKeys } from "./keyboard.ts";
import { keepDataForOffline, keepForOffline } from "./offline.ts";
import { fetchPlace } from "./places.tsx";

/**
 * Everything that starts once: what the device kept, the address, the worker, the digits, the first network.
 * Resolves when the reader's language is here.
 */
export async function boot(): Promise<void> {
  watchStyles();
  const drawer = deviceStorage();
  const { kept, intact } = recall(drawer);
  const { language = initialState.view.language, precision = initialState.view.precision } = kept;
  const { theme = initialState.theme } = kept;
  const remembered = { ...initialState, theme, view: { ...initialState.view, language, precision } };
  const tour = tourAtOpening(kept.tour, location.hash);
  const opened = stateAt(location.hash, { ...remembered, tour });
  const scene = tour.open && tour.at !== null && tour.at !== "invitation" ? sceneOf(tour.at) : null;
  store.setState(scene === null ? opened : { ...opened, view: { ...opened.view, step: scene.step } });
  if (!intact) store.setState({ notice: { kind: "storage" } });
  rememberDrawings(drawer);

  showPreferences();
  store.subscribe((state, before) => {
    if (
      state.view.language !== before.view.language ||
      state.theme !== before.theme ||
      state.view.precision !== before.view.precision
    ) {
      showPreferences();
      keep(state, drawer);
    }
    if (state.tour !== before.tour) keep(state, drawer);
    const address = addressOf(state, initialState);
    if (address !== addressOf(before, initialState)) {
      const moved = state.view.place !== before.view.place || state.view.page !== before.view.page;
      if (moved && location.hash !== address) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
  });
  window.addEventListener("popstate", followAddress);
  listenToKeys();

  connect(hear);
  loadDigits();
  void openNetwork();
  fetchPlace(store.getState().view.place).catch(() => undefined);

  void keepForOffline();
  store.subscribe((state, before) => {
    const arrived = state.digits.status === "complete" && before.digits.status !== "complete";
    if (arrived) void keepDataForOffline();
  });

  await speak(store.getState().view.language);
}

/** The network that this tab's page before has laid down for it, else a new one. */
async function openNetwork(): Promise<void> {
  const carried = await pickUp();
  if (carried === null) return createNetwork();
  const { sizes, init } = carried;
  store.setState(({ setup }) => ({ setup: { ...setup, sizes, init } }));
  await resumeNetwork(carried);
}

/** The reader followed a link or went back: the place and page of the address, and whatever else it says. */
function followAddress(): void {
  const before = store.getState();
  const after = stateAt(location.hash, before);
  store.setState({ ...after, view: { ...after.view, language: before.view.language } });
  void changeLanguage(after.view.language);
  const { setup } = store.getState();
  if (setup.sizes !== before.setup.sizes || setup.init !== before.setup.init) void createNetwork();
  else if (setup !== before.setup) void refreshTraces();
}

function showPreferences(): void {
  const { view, theme } = store.getState();
  document.documentElement.lang = view.language;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The browser's storage, or a drawer that keeps nothing where even asking for it is refused. */
function deviceStorage(): Drawer {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}
