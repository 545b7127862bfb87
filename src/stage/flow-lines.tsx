import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "../figures/cell-layout.ts";
import { connectorPath } from "../figures/connectors.ts";
import { travel } from "../figures/travel.ts";

/** A tensor that the step computes, and those it is computed from, by their `data-tensor`. */
export interface Flow {
  readonly to: string;
  readonly from: readonly string[];
}

interface FlowLinesProps {
  /** The element that holds the slots; it must be positioned. */
  readonly container: RefObject<HTMLElement | null>;
  readonly flows: readonly Flow[];
  /** Changes with the step: then, and only then, tensors travel and the stage follows. */
  readonly moment: string;
}

/**
 * Thin lines from the tensors that the current step reads to those that it computes. Everything is measured when the browser
 * has laid the step out by itself, just before it paints: asking earlier would make it lay the page out once more.
 */
export function FlowLines({ container, flows, moment }: FlowLinesProps) {
  const [paths, setPaths] = useState<readonly string[]>([]);
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const follow = (): void => {
      if (before.current !== moment) arrive(element, flows, before.current !== null);
      before.current = moment;
      setPaths(flows.flatMap((flow) => linesOf(element, flow)));
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, flows, moment]);
  return (
    <svg className="flow-lines" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** Brings what a step computes into view; unless it is the first one shown, lets it travel from its sources. */
function arrive(container: HTMLElement, flows: readonly Flow[], travelling: boolean): void {
  for (const { to, from } of flows) {
    const target = figureOf(container, to);
    if (target === null) continue;
    target.closest("[data-tensor]")?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    if (travelling) {
      travel(
        target,
        from.flatMap((source) => figureOf(container, source) ?? []),
      );
    }
  }
}

function figureOf(container: HTMLElement, tensor: string): HTMLElement | null {
  return container.querySelector<HTMLElement>(`[data-tensor="${tensor}"] .slot-figure`);
}

/** One line a source, between the sides that the two figures turn to each other. */
function linesOf(container: HTMLElement, { to, from }: Flow): readonly string[] {
  const target = boxOf(container, to);
  return from.flatMap((tensor) => {
    const source = boxOf(container, tensor);
    return source === null || target === null ? [] : [connectorPath(source, target)];
  });
}

/** Where a figure stands in the container, whether it is still travelling or not: layout knows nothing of transforms. */
function boxOf(container: HTMLElement, tensor: string): Box | null {
  const figure = figureOf(container, tensor);
  if (figure === null) return null;
  const place = { x: 0, y: 0 };
  for (let part: Element | null = figure; part instanceof HTMLElement && part !== container; part = part.offsetParent) {
    place.x += part.offsetLeft;
    place.y += part.offsetTop;
  }
  return { ...place, width: figure.offsetWidth, height: figure.offsetHeight };
}
