/** "continue" goes on to the next page, and on the check page only as far as Send. */
export type Shortcut = "continue" | "save" | "find";

const shortcuts: Readonly<Record<string, Shortcut>> = { enter: "continue", s: "save", k: "find" };

type Keys = Pick<
  KeyboardEvent,
  "key" | "code" | "keyCode" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/**
 * The shortcut that a key is, with Ctrl or on a Mac with Command, and with nothing else: the other
 * of the two is the browser's or the text's own, as Ctrl+K in the text boxes of a Mac.
 */
export function shortcutOf(event: Keys, isMac: boolean): Shortcut | null {
  // An input method takes keys to compose a text; Safari tells of the last one by its number only.
  if (event.isComposing || event.keyCode === 229) return null;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const isMeant = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isMeant || altKey || shiftKey) return null;
  return shortcuts[nameOf(event)] ?? null;
}

/** On a layout of other letters the place of the key counts, as it does for copy and paste. */
function nameOf({ key, code }: Keys): string {
  const isOtherLetter = key.length === 1 && key > "\u007f";
  return (isOtherLetter ? code.replace(/^Key/, "") : key).toLowerCase();
}
