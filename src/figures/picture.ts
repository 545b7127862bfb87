/** The properties of a drawn thing that its look follows from. */
const drawn = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "display",
  "visibility",
  "paint-order",
] as const;

const namespace = "http://www.w3.org/2000/svg";

/** A part of the page as a drawing of its own: SVG text that needs neither the page nor its style sheets. */
export interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What stands in an element as it looks now: its drawings, pictures, boxes and texts, in their places. What is there for screen
 * readers only, or out of sight, is left out.
 */
export function pictureOf(element: HTMLElement): Picture {
  const { width, height, left, top } = element.getBoundingClientRect();
  const svg = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    svg.setAttribute(name, String(value));
  }
  svg.setAttribute("xmlns", namespace);
  svg.append(rectangle({ x: 0, y: 0, width, height, fill: paperOf(element) }));
  add(element, svg, left, top);
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** A picture as PNG, `scale` pixels for one of CSS. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("no picture");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Puts what an element shows into the drawing, whose upper left corner is at (left, top) of the window. */
function add(element: Element, svg: SVGElement, left: number, top: number): void {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden" || isNotDrawn(element)) return;
  const box = element.getBoundingClientRect();
  const place = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  if (element instanceof SVGSVGElement) {
    const copy = styledCopy(element) as SVGSVGElement;
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
    copy.removeAttribute("style");
    svg.append(copy);
    return;
  }
  if (element instanceof HTMLCanvasElement || element instanceof HTMLImageElement) {
    const source = element instanceof HTMLCanvasElement ? element.toDataURL("image/png") : element.src;
    const image = made("image", { ...place, href: source, preserveAspectRatio: "none" });
    // One pixel a weight: enlarged, it stays a square.
    if (style.imageRendering === "pixelated") image.setAttribute("style", "image-rendering: pixelated");
    svg.append(image);
    return;
  }
  const framed = style.borderTopWidth !== "0px" && style.borderTopStyle !== "none";
  if (!isClear(style.backgroundColor) || framed) {
    const fill = isClear(style.backgroundColor) ? "none" : style.backgroundColor;
    const frame = framed ? { stroke: style.borderTopColor, "stroke-width": style.borderTopWidth } : {};
    svg.append(rectangle({ ...place, fill, rx: Number.parseFloat(style.borderTopLeftRadius) || 0, ...frame }));
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) add(child, svg, left, top);
    else if (child instanceof Text) addText(child, style, svg, left, top);
  }
}

/** A text where it stands, a line of it at a time. */
function addText(node: Text, style: CSSStyleDeclaration, svg: SVGElement, left: number, top: number): void {
  const text = node.data.trim();
  if (text === "") return;
  const range = document.createRange();
  range.selectNodeContents(node);
  const [box] = range.getClientRects();
  if (box === undefined || box.width === 0) return;
  const line = made("text", {
    x: box.left - left,
    y: box.top - top + box.height * 0.8,
    fill: style.color,
    "font-family": style.fontFamily,
    "font-size": style.fontSize,
    "font-weight": style.fontWeight,
    "font-style": style.fontStyle,
  });
  // What is written upwards stands so in the picture too.
  if (style.writingMode.startsWith("vertical")) {
    const [x, y] = [box.left - left + box.width * 0.8, box.bottom - top];
    line.setAttribute("x", "0");
    line.setAttribute("y", "0");
    line.setAttribute("transform", `translate(${x} ${y}) rotate(-90)`);
  }
  line.textContent = text;
  svg.append(line);
}

/** A copy of a drawing that carries its own look. */
function styledCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  const style = getComputedStyle(element);
  for (const name of drawn) copy.setAttribute(name, style.getPropertyValue(name));
  copy.removeAttribute("class");
  for (const child of element.childNodes) {
    copy.append(child instanceof Element ? styledCopy(child) : child.cloneNode());
  }
  return copy;
}

/** For screen readers alone, or a control and its label: a picture has nothing to be pressed. */
function isNotDrawn(element: Element): boolean {
  return element.matches(".visually-hidden, .katex-mathml, [data-not-drawn], button, input, select");
}

function isClear(color: string): boolean {
  return color === "transparent" || /^rgba\(.*, 0\)$/.test(color);
}

/** The colour behind an element: its own, or that of what it stands on. */
function paperOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return "white";
}

function rectangle(attributes: Readonly<Record<string, string | number>>): SVGElement {
  return made("rect", attributes);
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
