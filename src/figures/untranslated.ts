/**
 * For what a page translator must leave alone: the elements that it puts round a text draw nothing in an SVG, and a symbol's
 * name is no word. To be spread into an element, as SVG's types do not know the attribute.
 */
export const untranslated = { translate: "no" } as const;
