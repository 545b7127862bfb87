import { useLayoutEffect, useRef, useState } from "react";
import "./figures.css";
import { connectorPath, thinned } from "./connectors.ts";
import type { Lit } from "./lit.ts";
import type { Point } from "./network-layout.ts";

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
  // `lit` is not read here: what it lights is measured where it has been drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
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

/** From the middle of each lit source to the middle of the first lit cell in focus. */
function measured(container: HTMLElement): readonly string[] {
  const origin = container.getBoundingClientRect();
  const middle = (element: Element): Point => {
    const box = element.getBoundingClientRect();
    return {
      x: box.left + box.width / 2 - origin.left + container.scrollLeft,
      y: box.top + box.height / 2 - origin.top + container.scrollTop,
    };
  };
  const target = container.querySelector('.figure-lit[data-role="focus"]');
  if (target === null) return [];
  const to = middle(target);
  const sources = [...container.querySelectorAll('.figure-lit[data-role="source"]')];
  const paths = thinned(sources.map(middle)).map((from) => connectorPath(from, to));
  return [...new Set(paths)];
}
