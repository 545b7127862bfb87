import { ConnectorLayer } from "../figures/connector-layer.tsx";
import { useLit } from "./pass-context.tsx";

/** Thin lines to the cell looked at from the cells it is computed from. Renders alone when the focus moves. */
export function CellConnectors() {
  return <ConnectorLayer lit={useLit()} />;
}
