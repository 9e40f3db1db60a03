import type { Tone } from "./chip";

/** How parts of a bar are filled. Forced colors have no tones: what is not there yet stays empty. */
export const fills: Record<Exclude<Tone, "info">, string> = {
  none: "fill-chart-track forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]",
  ok: "fill-success forced-colors:fill-[CanvasText]",
  warn: "fill-chart-3 forced-colors:fill-[CanvasText]",
  bad: "fill-error forced-colors:fill-[CanvasText]",
};
