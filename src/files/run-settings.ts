import { exactOptional, finite, type GenericSchema, integer, minValue, number, pipe, strictObject } from "valibot";
import type { RunSettings } from "../training/settings.ts";

const whole = pipe(number(), integer(), minValue(0));
const real = pipe(number(), finite());

/** What a run was told, as a file and the device's shelf hold it. */
export const runSettingsSchema: GenericSchema<unknown, RunSettings> = strictObject({
  alpha: real,
  batch: whole,
  epochs: whole,
  samples: whole,
  seed: whole,
  varied: exactOptional(real),
  styled: exactOptional(real),
  decay: exactOptional(real),
  averaged: exactOptional(real),
} satisfies Record<keyof RunSettings, unknown>);
