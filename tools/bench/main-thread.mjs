// What the page's main thread does for one act of a reader, read from Chromium's trace: CPU time, so that what else the
// machine does counts little.

/**
 * @typedef {object} Work
 * @property {number} work CPU milliseconds of the main thread from the event to the end of the frame that follows it
 * @property {number} script of these: in scripts
 * @property {number} style of these: working out styles
 * @property {number} layout of these: layout
 * @property {number} paint of these: recording what is painted, and handing it on
 * @property {number} frame milliseconds on the clock from the event to the end of that frame
 * @property {number} later CPU milliseconds of the main thread after that frame, until the next event or the end of the recording
 * @property {number} longest CPU milliseconds of the longest task among all these
 */

/** @typedef {{ name: string, ph: string, ts: number, dur: number, tdur?: number, pid: number, tid: number, args?: any }} TraceEvent */

/** @type {Readonly<Record<string, "script" | "style" | "layout" | "paint">>} */
const kinds = {
  EventDispatch: "script",
  FunctionCall: "script",
  EvaluateScript: "script",
  RunMicrotasks: "script",
  TimerFire: "script",
  FireAnimationFrame: "script",
  FireIdleCallback: "script",
  "v8.callFunction": "script",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint",
};

/**
 * Records what Chromium does while `act` runs.
 *
 * @param {import("playwright").Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<TraceEvent[]>}
 */
export async function recorded(page, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(.../** @type {any[]} */ (value)));
  const includedCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return events;
}

/**
 * The work for each event of a type in a recording, in their order.
 *
 * @param {readonly TraceEvent[]} events
 * @param {string} type as `keydown`, `click`
 * @returns {Work[]}
 */
export function workOf(events, type) {
  const acts = events
    .filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === type)
    .sort((one, other) => one.ts - other.ts);
  return acts.map((act, n) => {
    const until = acts[n + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const own = events
      .filter(({ ph, pid, tid, ts }) => ph === "X" && pid === act.pid && tid === act.tid && ts < until)
      .filter(({ ts, dur }) => ts + dur > act.ts)
      .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
    const commit = own.find(({ name, ts }) => name === "Commit" && ts > act.ts);
    const painted = commit === undefined ? act.ts + act.dur : commit.ts + commit.dur;
    const tasks = own.filter(({ name }) => name === "RunTask");
    const before = tasks.filter(({ ts }) => ts < painted);
    const spent = spentIn(own.filter(({ ts }) => ts >= act.ts && ts < painted));
    return {
      work: cpu(before),
      ...spent,
      frame: (painted - act.ts) / 1000,
      later: cpu(tasks.filter(({ ts }) => ts >= painted)),
      longest: Math.max(...tasks.map((task) => cpu([task]))),
    };
  });
}

/** @param {readonly TraceEvent[]} events */
function cpu(events) {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/**
 * CPU milliseconds by kind: what an event spends in events within it counts for those.
 *
 * @param {readonly TraceEvent[]} events of one thread, in order
 */
function spentIn(events) {
  const spent = { script: 0, style: 0, layout: 0, paint: 0 };
  /** @type {{ kind: keyof typeof spent | undefined, end: number }[]} */
  const open = [];
  for (const { name, ts, dur, tdur = 0 } of events) {
    while (ts >= (open.at(-1)?.end ?? Number.POSITIVE_INFINITY)) open.pop();
    const around = open.at(-1)?.kind;
    const kind = kinds[name] ?? around;
    if (kind !== around) {
      if (kind !== undefined) spent[kind] += tdur / 1000;
      if (around !== undefined) spent[around] -= tdur / 1000;
    }
    open.push({ kind, end: ts + dur });
  }
  return spent;
}
