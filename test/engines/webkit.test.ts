import { findWebKit } from "../../tools/engines.mjs";
import { coreJourneys } from "./journeys.ts";
import { startWebKit } from "./webkit.ts";

coreJourneys("WebKit", () => {
  const programs = findWebKit();
  if (programs === undefined) throw new Error("no WebKitGTK here: apt-get install webkit2gtk-driver xvfb");
  return startWebKit(programs);
});
