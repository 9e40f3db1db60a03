/** For tests that read or write back what AWS holds: a record with its texts as people wrote them. */
import { ENTITIES } from "../shapes/encode-texts";

const characters = new Map(
  Object.entries(ENTITIES).map(([character, entity]) => [entity, character]),
);
const entity = new RegExp([...characters.keys()].sort().reverse().join("|"), "g");

export function decoded<T extends object>(record: T): T {
  const copy = structuredClone(record);
  decodeWithin(copy);
  return copy;
}

function decodeWithin(value: object): void {
  for (const [name, inside] of Object.entries(value)) {
    if (typeof inside === "string") {
      Reflect.set(
        value,
        name,
        inside.replace(entity, (found) => characters.get(found) ?? found),
      );
    } else if (typeof inside === "object" && inside !== null) decodeWithin(inside);
  }
}
