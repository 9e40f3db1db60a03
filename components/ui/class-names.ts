/** One class attribute of those that apply; `undefined` for none, so that no empty attribute is written. */
export function classNames(
  ...given: readonly (string | false | null | undefined)[]
): string | undefined {
  return given.filter(Boolean).join(" ") || undefined;
}
