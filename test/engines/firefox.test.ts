import { findFirefox } from "../../tools/engines.mjs";
import { startFirefox } from "./firefox.ts";
import { coreJourneys } from "./journeys.ts";

coreJourneys("Firefox", () => startFirefox(findFirefox() ?? "firefox"));
