import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, Engine, endWithUs, until, type Wire } from "./engine.ts";

/** What a Firefox that is tested does not do by itself; Marionette sets the rest. */
const preferences = {
  "marionette.port": 0,
  "app.update.disabledForTesting": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "intl.accept_languages": "en-GB",
  "ui.systemUsesDarkTheme": 0,
};

/** Starts a Firefox without a window and talks Marionette to it, the protocol that it brings: no driver is needed. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), "deltascope-firefox-"));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const firefox = spawn(program, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    stdio: "ignore",
  });
  endWithUs(firefox);
  const ended = new Promise<void>((resolve) => firefox.once("exit", () => resolve()));
  const portFile = join(profile, "MarionetteActivePort");
  const port = await until(
    "Firefox’s port",
    async () => existsSync(portFile) && Number(readFileSync(portFile, "utf8")),
  );
  const marionette = await talk(port);
  await marionette.send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
  const wire: Wire = {
    command: (name: Command, parameters = {}) => marionette.send(`WebDriver:${name}`, parameters),
    async end() {
      await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] });
      marionette.close();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return new Engine(wire);
}

interface Marionette {
  send(name: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

/** A connection: messages are JSON with their length before them, `[0, id, name, parameters]`, `[1, id, error, result]`. */
function talk(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
    let buffer = Buffer.alloc(0);
    let sent = 0;
    const send: Marionette["send"] = (name, parameters) => {
      const id = ++sent;
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return new Promise((done, failed) => waiting.set(id, { done, failed }));
    };
    const hear = (message: unknown): void => {
      // The first message is the greeting, an object.
      if (!Array.isArray(message)) {
        resolve({ send, close: () => socket.destroy() });
        return;
      }
      const [, id, error, result] = message as [number, number, { message: string } | null, unknown];
      if (error === null) waiting.get(id)?.done(result);
      else waiting.get(id)?.failed(new Error(error.message));
      waiting.delete(id);
    };
    socket.once("error", reject);
    socket.on("data", (data) => {
      buffer = Buffer.concat([buffer, data]);
      for (;;) {
        const colon = buffer.indexOf(":");
        const length = Number(buffer.subarray(0, colon).toString());
        if (colon < 0 || buffer.length < colon + 1 + length) return;
        const text = buffer.subarray(colon + 1, colon + 1 + length).toString();
        buffer = buffer.subarray(colon + 1 + length);
        hear(JSON.parse(text));
      }
    });
  });
}
