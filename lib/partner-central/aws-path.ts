/** Dotted AWS paths ("Project.ExpectedCustomerSpend[].Amount") into plain bodies: write, read, remove. */

/** A request body as JSON. */
export type Body = { [member: string]: BodyValue };
export type BodyValue = string | number | boolean | BodyValue[] | Body;

/** Writes a value; `[]` stands for the list's first entry, because we send one. */
export function writeAt(body: Body, path: string, value: BodyValue): void {
  const segments = path.split(".");
  const last = segments.pop();
  if (last === undefined) return;
  let at = body;
  for (const segment of segments) at = step(at, segment);
  at[last] = value;
}

function step(at: Body, segment: string): Body {
  const name = segment.replace("[]", "");
  const inside = at[name];
  if (segment.endsWith("[]")) {
    const first = Array.isArray(inside) ? inside[0] : undefined;
    if (isBody(first)) return first;
    const entry: Body = {};
    at[name] = [entry];
    return entry;
  }
  if (isBody(inside)) return inside;
  const made: Body = {};
  at[name] = made;
  return made;
}

/** Reads a value of anything AWS returned; undefined where a part of the way is absent. */
export function readAt(body: unknown, path: string): unknown {
  let at: unknown = body;
  for (const segment of path.split(".")) {
    if (!isRecord(at)) return undefined;
    const inside = at[segment.replace("[]", "")];
    at = segment.endsWith("[]") && Array.isArray(inside) ? inside[0] : inside;
  }
  return at;
}

/** Removes a value, and the objects it leaves empty: AWS refuses an empty one where members are needed. */
export function removeAt(body: Body, path: string): void {
  const [segment = "", ...rest] = path.split(".");
  const name = segment.replace("[]", "");
  if (rest.length === 0) {
    delete body[name];
    return;
  }
  const value = body[name];
  const inside = Array.isArray(value) ? value[0] : value;
  if (!isBody(inside)) return;
  removeAt(inside, rest.join("."));
  if (Object.keys(inside).length > 0) return;
  // Entries behind the first are somebody else's.
  if (Array.isArray(value) && value.length > 1) value.shift();
  else delete body[name];
}

export type Leaf = { path: string; value: string };

/** Every value of a body with its path, lists of plain values as one; in the order of the body. */
export function leavesOf(value: unknown, path = ""): Leaf[] {
  if (Array.isArray(value)) {
    if (value.every((entry) => !isRecord(entry))) return [{ path, value: value.join(", ") }];
    return value.flatMap((entry) => leavesOf(entry, `${path}[]`));
  }
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([name, inside]) =>
      inside === undefined ? [] : leavesOf(inside, path === "" ? name : `${path}.${name}`),
    );
  }
  return [{ path, value: String(value) }];
}

function isBody(value: BodyValue | undefined): value is Body {
  return typeof value === "object" && !Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
