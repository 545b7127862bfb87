import { defineConfig } from "vite";
import { assemblyscriptPlugin } from "../assemblyscript.ts";

export default defineConfig({
  base: "./",
  logLevel: "warn",
  plugins: [assemblyscriptPlugin()],
  worker: { format: "es", plugins: () => [assemblyscriptPlugin()] },
  build: { target: "es2023", emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
