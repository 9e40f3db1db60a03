import { describe, expect, test } from "vitest";
import { shortcutOf } from "./shortcut-of";

const none = {
  key: "",
  code: "",
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
};
const ctrl = { ...none, ctrlKey: true };
const command = { ...none, metaKey: true };

describe("a shortcut", () => {
  test.each([
    ["Enter", "continue"],
    ["s", "save"],
    ["k", "find"],
    // With Caps Lock on.
    ["S", "save"],
    ["K", "find"],
  ])("is Ctrl or Command with %s", (key, shortcut) => {
    expect(shortcutOf({ ...ctrl, key }, false)).toBe(shortcut);
    expect(shortcutOf({ ...command, key }, true)).toBe(shortcut);
  });

  test.each([
    ["Russian", "ы", "KeyS", "save"],
    ["Greek", "σ", "KeyS", "save"],
    ["Hebrew", "ל", "KeyK", "find"],
    ["Dvorak", "k", "KeyV", "find"],
    ["Dvorak", "s", "Semicolon", "save"],
  ])("is found on a %s layout: %s", (_, key, code, shortcut) => {
    expect(shortcutOf({ ...ctrl, key, code }, false)).toBe(shortcut);
  });

  test.each([
    ["a key alone", { ...none, key: "s" }, false],
    ["Enter alone", { ...none, key: "Enter" }, false],
    ["another letter", { ...ctrl, key: "d" }, false],
    ["a Dvorak letter on the place of S", { ...ctrl, key: "o", code: "KeyS" }, false],
    ["Shift besides", { ...ctrl, key: "S", shiftKey: true }, false],
    ["Alt besides, as AltGr has it", { ...ctrl, key: "s", altKey: true }, false],
    ["Windows and Ctrl", { ...ctrl, key: "s", metaKey: true }, false],
    ["the Windows key", { ...command, key: "s" }, false],
    ["Ctrl on a Mac", { ...ctrl, key: "k" }, true],
    ["Ctrl and Command on a Mac", { ...command, key: "k", ctrlKey: true }, true],
    ["a key of a composition", { ...ctrl, key: "Enter", isComposing: true }, false],
    ["the last key of one in Safari", { ...command, key: "Enter", keyCode: 229 }, true],
  ])("is not %s", (_, event, isMac) => {
    expect(shortcutOf(event, isMac)).toBeNull();
  });
});
