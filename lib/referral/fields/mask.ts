/** What stands on paper in place of how to reach a person. */
import type { FieldId } from "./fields";

/** An answer with its middle left out, or null where nothing of it has to be hidden. */
export function maskedAnswer(id: FieldId, shown: string): string | null {
  if (shown === "") return null;
  if (id === "contactEmail") return `${[...shown][0]}•••${/@.*$/.exec(shown)?.[0] ?? ""}`;
  if (id === "contactPhone") return `•••${shown.slice(-2)}`;
  return null;
}
