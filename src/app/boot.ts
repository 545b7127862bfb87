import { setupFaults } from "../setup/situation.ts";
import { followAddress } from "../store/address-bar.ts";
import { pickUp } from "../store/carried-weights.ts";
import { connect, loadDigits } from "../store/connection.ts";
import { type Drawer, keep, recall } from "../store/device.ts";
import { rememberDrawings } from "../store/draw-memory.ts";
import { createNetwork, resumeNetwork } from "../store/network.ts";
import { hear } from "../store/news.ts";
import { addressed, putOnPad, tellFaults } from "../store/opening.ts";
import { followPlaces } from "../store/sides.ts";
import { initialState, store } from "../store/store.ts";
import { watchStyles } from "../store/style-sheets.ts";
import { inScene, tourAtOpening } from "../store/tour.ts";
import { speak } from "../store/words.ts";
import { listenToFiles } from "./dropped-files.ts";
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
  const { setup, view: usualView } = initialState;
  const { language = usualView.language, precision = usualView.precision, program = usualView.program } = kept;
  const { theme = initialState.theme } = kept;
  const tour = tourAtOpening(kept.tour, location.hash);
  const { situation, faults } = addressed(location.hash, {
    setup,
    view: { ...usualView, language, precision, program },
  });
  store.setState((state) => inScene({ ...state, theme, tour, ...situation }));
  if (!intact) store.setState({ notice: { kind: "storage" } });
  rememberDrawings(drawer);
  putOnPad(situation.setup);
  tellFaults(faults);

  showPreferences();
  store.subscribe((state, before) => {
    if (
      state.view.language !== before.view.language ||
      state.theme !== before.theme ||
      state.view.precision !== before.view.precision ||
      state.view.program !== before.view.program
    ) {
      showPreferences();
      keep(state, drawer);
    }
    if (state.tour !== before.tour) keep(state, drawer);
  });
  followAddress(window);
  listenToFiles();
  listenToKeys();

  connect(hear);
  loadDigits();
  void openNetwork();
  followPlaces();
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
  const setup = { ...store.getState().setup, sizes, init };
  if (setupFaults(setup).length > 0) return createNetwork();
  store.setState({ setup });
  await resumeNetwork(carried);
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
