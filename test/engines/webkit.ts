import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "../../tools/port.mjs";
import { type Command, Engine, endWithUs, until, type Wire } from "./engine.ts";

/** Where each of WebDriver's commands is sent, below the session. */
const paths: Readonly<Record<Command, readonly [method: string, path: (parameters: { id?: unknown }) => string]>> = {
  Navigate: ["POST", () => "url"],
  Refresh: ["POST", () => "refresh"],
  SetWindowRect: ["POST", () => "window/rect"],
  ExecuteScript: ["POST", () => "execute/sync"],
  ElementClick: ["POST", ({ id }) => `element/${id}/click`],
  PerformActions: ["POST", () => "actions"],
  TakeScreenshot: ["GET", () => "screenshot"],
};

/** Starts WebKitGTK's own small browser on a screen that nobody sees, through its driver. */
export async function startWebKit(programs: {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}): Promise<Engine> {
  const display = await startScreen(programs.screen);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display.name, LANG: "en_GB.UTF-8", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  endWithUs(driver);
  const base = `http://127.0.0.1:${port}`;
  await until("WebKit’s driver", () =>
    fetch(`${base}/status`).then(
      () => true,
      () => false,
    ),
  );
  const options = { binary: programs.browser, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId } = (await ask("POST", `${base}/session`, { capabilities })) as { sessionId: string };
  const session = `${base}/session/${sessionId}`;
  const wire: Wire = {
    command(name, parameters = {}) {
      const [method, path] = paths[name];
      return ask(method, `${session}/${path(parameters)}`, parameters);
    },
    async end() {
      await ask("DELETE", session);
      await Promise.all([stop(driver), stop(display.server)]);
    },
  };
  return new Engine(wire);
}

async function ask(method: string, url: string, body?: unknown): Promise<unknown> {
  const sent = method === "POST" ? { body: JSON.stringify(body ?? {}) } : {};
  const answer = await fetch(url, { method, ...sent });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok)
    throw new Error((value as { message?: string } | null)?.message ?? `the driver says ${answer.status}`);
  return value;
}

/** A screen in memory; the server chooses its number and says it. */
function startScreen(program: string): Promise<{ readonly name: string; readonly server: ChildProcess }> {
  const server = spawn(program, ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  endWithUs(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.stdio[3]?.once("data", (number) => resolve({ name: `:${String(number).trim()}`, server }));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}
