import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { boot } from "./app/boot.ts";
import { LastResort } from "./app/last-resort.tsx";
import { toleratePageTranslation } from "./app/translated-page.ts";
import { ErrorBoundary } from "./controls/error-boundary.tsx";
import { embed, embedded } from "./store/view/embedding.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
if (embedded !== null) embed(root);
toleratePageTranslation();
const page = createRoot(root);

// Not a top-level await: the chunks that boot waits for may import from this one.
boot().then(
  () =>
    page.render(
      <StrictMode>
        <ErrorBoundary fallback={() => <LastResort />}>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    ),
  () => page.render(<LastResort />),
);
