import { useLayoutEffect, useRef, useState } from "react";
import { type Quantity, quantityKey } from "../course/symbols/quantity.ts";
import type { Box } from "../figures/cell-layout.ts";
import { connectorPath } from "../figures/connectors.ts";
import { travel } from "../figures/travel.ts";
import { scrollerOf } from "../formulas/keep-place.ts";
import type { Flow } from "./flow.ts";

interface FlowLinesProps {
  readonly flows: readonly Flow[];
  /** Changes with the step: then, and only then, tensors travel and the stage follows. */
  readonly moment: string;
}

/**
 * Thin lines from the tensors that the current step reads to those that it computes, over the element that this one is placed in,
 * which must be positioned and hold the slots. Everything is measured when the browser
 * has laid the step out by itself, just before it paints: asking earlier would make it lay the page out once more.
 */
export function FlowLines({ flows, moment }: FlowLinesProps) {
  const layer = useRef<SVGSVGElement>(null);
  const [paths, setPaths] = useState<readonly string[]>([]);
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = layer.current?.parentElement ?? null;
    if (element === null) return;
    let brought = false;
    const follow = (): void => {
      if (before.current !== moment) arrive(element, flows, before.current !== null);
      // Another network at the same step is another width.
      if (!brought) bringAcross(element, flows);
      brought = true;
      before.current = moment;
      setPaths(flows.flatMap((flow) => linesOf(element, flow)));
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    for (const figure of element.querySelectorAll(".slot-figure")) observer.observe(figure);
    return () => observer.disconnect();
  }, [flows, moment]);
  return (
    <svg ref={layer} className="flow-lines" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** About what the bar at the foot of the page covers, in CSS pixels. */
const barHeight = 100;

/** Brings what a step computes into view; unless it is the first one shown, lets it travel from its sources. */
function arrive(container: HTMLElement, flows: readonly Flow[], travelling: boolean): void {
  for (const { to, from } of flows) {
    const target = figureOf(container, to);
    if (target === null) continue;
    if (!travelling && staysAt(target)) continue;
    bringRows(target);
    if (travelling) {
      travel(
        target,
        from.flatMap((source) => figureOf(container, source) ?? []),
      );
    }
  }
}

/** Whether a page that opens stays where it is: the figure is in view, or the page itself would have to scroll, its head out of view. */
function staysAt(target: HTMLElement): boolean {
  return (
    target.getBoundingClientRect().top < innerHeight - barHeight || scrollerOf(target) === document.scrollingElement
  );
}

/** Brings a figure into view and, where that moves the stage, the row before it whole above it: no row is cut where it need not be. */
function bringRows(target: HTMLElement): void {
  const slot = target.closest("[data-tensor]");
  const before = target.getBoundingClientRect().top;
  slot?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  if (target.getBoundingClientRect().top === before) return;
  const above = target.closest(".stage-row")?.previousElementSibling;
  if (!above?.matches(".stage-row")) return;
  above.scrollIntoView({ block: "start", inline: "nearest", behavior: "instant" });
  slot?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

/**
 * Where the network is wider than the stage, shows all that the step joins, or as much of it as fits from where it begins: on
 * the way back that is the right.
 */
function bringAcross(container: HTMLElement, flows: readonly Flow[]): void {
  const scroller = container.closest<HTMLElement>(".stage-scroll");
  if (scroller === null || scroller.scrollWidth <= scroller.clientWidth) return;
  const boxes = flows.flatMap(({ to, from }) => [to, ...from].flatMap((one) => boxOf(container, one) ?? []));
  if (boxes.length === 0) return;
  const left = Math.min(...boxes.map(({ x }) => x)) - besideFlow;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + besideFlow;
  const room = scroller.clientWidth;
  const back = flows.some(({ to, from }) => from.some((one) => isRightOf(container, one, to)));
  if (right - left > room) scroller.scrollLeft = back ? right - room : left;
  else scroller.scrollLeft = Math.min(left, Math.max(right - room, scroller.scrollLeft));
}

/** What is seen beside the step's own figures: the start of the next. */
const besideFlow = 24;

function isRightOf(container: HTMLElement, one: Quantity, other: Quantity): boolean {
  const [a, b] = [boxOf(container, one), boxOf(container, other)];
  return a !== null && b !== null && a.x >= b.x + b.width + 2 * besideFlow;
}

function figureOf(container: HTMLElement, tensor: Quantity): HTMLElement | null {
  return container.querySelector<HTMLElement>(`[data-tensor="${quantityKey(tensor)}"] .slot-figure`);
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
function boxOf(container: HTMLElement, tensor: Quantity): Box | null {
  const figure = figureOf(container, tensor);
  if (figure === null) return null;
  const place = { x: 0, y: 0 };
  for (let part: Element | null = figure; part instanceof HTMLElement && part !== container; part = part.offsetParent) {
    place.x += part.offsetLeft;
    place.y += part.offsetTop;
  }
  return { ...place, width: figure.offsetWidth, height: figure.offsetHeight };
}
