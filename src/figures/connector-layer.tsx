import { useLayoutEffect, useRef, useState } from "react";
import "./figures.css";
import type { Box } from "./cell-layout.ts";
import { connectorPath, thinned } from "./connectors.ts";
import type { Lit } from "./lit.ts";

interface ConnectorLayerProps {
  readonly lit: readonly Lit[];
}

/**
 * Thin lines from the lit sources to the lit cell, across the figures of the element that this one is placed in, which must
 * be positioned. The lines cover it and take no pointer.
 */
export function ConnectorLayer({ lit }: ConnectorLayerProps) {
  const layer = useRef<SVGSVGElement>(null);
  const [paths, setPaths] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `lit` lights is measured where it has been drawn
  useLayoutEffect(() => {
    const container = layer.current?.parentElement ?? null;
    if (container === null) return;
    const measure = (): void => setPaths(measured(container));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    return () => observer.disconnect();
  }, [lit]);
  return (
    <svg ref={layer} className="connectors" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** One line from each lit source (some of them, where there are many) to the first lit cell in focus. */
function measured(container: HTMLElement): readonly string[] {
  const origin = container.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left - origin.left + container.scrollLeft;
    return { x, y: top - origin.top + container.scrollTop, width, height };
  };
  const target = container.querySelector('.figure-lit[data-role="focus"]');
  if (target === null) return [];
  const sources = [...container.querySelectorAll('.figure-lit[data-role="source"]')];
  const within = (element: Element): Box => acrossFigure(boxOf(element), element.closest(".slot-figure"), boxOf);
  return [...new Set(thinned(sources).map((source) => connectorPath(within(source), within(target))))];
}

/** A cell's box as wide as its figure: a line ends at the figure's side, level with the cell, and is seen as a whole. */
function acrossFigure(cell: Box, figure: Element | null, boxOf: (element: Element) => Box): Box {
  if (figure === null) return cell;
  const { x, width } = boxOf(figure);
  return { ...cell, x, width };
}
