import type { Json } from "./schema";

/** JSON as the database keeps it: dates as texts, absent members gone. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
