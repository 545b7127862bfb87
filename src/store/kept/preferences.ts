import { boolean, type GenericSchema, picklist, safeParse } from "valibot";
import { scenes } from "../../course/tour/tour.ts";
import { type ShelfFault, shelfFault } from "../../device/shelf.ts";
import { viewSchemas } from "../../setup/schema.ts";
import type { View } from "../../setup/view.ts";
import type { State, Tour } from "../state.ts";

const key = "deltascope.preferences";
const themes = ["system", "light", "dark"] as const;

/** What is kept on the device from one visit to the next. */
type Kept = Partial<Pick<State, "theme" | "following" | "tour"> & Pick<View, "language" | "precision" | "program">>;

/** Where it is kept: the browser's storage, or anything like it. */
export type Drawer = Pick<Storage, "getItem" | "setItem">;

/**
 * What an earlier visit kept; whatever is not as it should be is left out.
 * Returns `intact: false` when a setting was there that could not be read; a scene of the tour that a release left out is none.
 */
export function recall(drawer: Drawer): { kept: Kept; intact: boolean } {
  let text: string | null;
  try {
    text = drawer.getItem(key);
  } catch {
    return { kept: {}, intact: true };
  }
  if (text === null) return { kept: {}, intact: true };
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return { kept: {}, intact: false };
    const { language, theme, following, precision, program, tour } = found as Record<string, unknown>;
    const settings = {
      language: taken(viewSchemas.language, language),
      theme: taken(picklist(themes), theme),
      following: taken(boolean(), following),
      precision: taken(viewSchemas.precision, precision),
      program: taken(viewSchemas.program, program),
    };
    const there = { language, theme, following, precision, program };
    const lost = (Object.keys(settings) as (keyof typeof settings)[]).filter(
      (name) => there[name] !== undefined && settings[name] === undefined,
    );
    const kept = { ...settings, tour: tourFrom(tour) };
    return {
      kept: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
      intact: lost.length === 0,
    };
  } catch {
    return { kept: {}, intact: false };
  }
}

/** A value that its schema takes; undefined for any other. */
function taken<T>(schema: GenericSchema<unknown, T>, found: unknown): T | undefined {
  const parsed = safeParse(schema, found);
  return parsed.success ? parsed.output : undefined;
}

/** The guided tour as it was left; undefined for anything else. */
function tourFrom(found: unknown): Tour | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const { open, at } = found as Record<string, unknown>;
  const known = at === "invitation" ? at : scenes.find(({ id }) => id === at)?.id;
  return known === undefined || typeof open !== "boolean" ? undefined : { open, at: known, answer: null };
}

/**
 * Keeps the preferences and how far the guided tour has come. Returns why the device did not take them (private window, full
 * storage); null where it did.
 */
export function keep({ view, theme, following, tour }: State, drawer: Drawer): ShelfFault | null {
  const { language, precision, program } = view;
  try {
    const offered = tour.at === null ? {} : { tour: { open: tour.open, at: tour.at } };
    drawer.setItem(key, JSON.stringify({ language, theme, following, precision, program, ...offered }));
    return null;
  } catch (error) {
    return shelfFault(error);
  }
}
