import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { boot } from "./app/boot.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const page = createRoot(root);

// Not a top-level await: the chunks that boot waits for may import from this one.
void boot().then(() =>
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
