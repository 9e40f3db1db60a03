/** For tests: a browser's storages, which begin empty. */
import { vi } from "vitest";

export function stubStorage(): void {
  vi.stubGlobal("localStorage", emptyStorage());
  vi.stubGlobal("sessionStorage", emptyStorage());
}

function emptyStorage() {
  const stored: Record<string, string> = {};
  const storage = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, text: string) => Object.assign(stored, { [key]: text }),
    removeItem: (key: string) => Reflect.deleteProperty(stored, key),
  };
  // Its own keys are the stored ones, as in a browser.
  return new Proxy(storage, {
    ownKeys: () => Object.keys(stored),
    getOwnPropertyDescriptor: (_, key) => ({
      value: stored[String(key)],
      enumerable: true,
      configurable: true,
    }),
  });
}
