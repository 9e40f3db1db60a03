/** How an open page reaches the server with what it saves by itself. */
import type { AutosaveAnswer } from "./save-states";

export const AUTOSAVE_URL = "/api/autosave";

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 256 * 1024;

/** Sends one save; null where no answer of ours came back, whatever the reason. */
export async function post(body: string): Promise<AutosaveAnswer | null> {
  if (new Blob([body]).size > MOST_BYTES) {
    const { refusalWords } = await import("./refusal-words");
    return { kind: "refused", why: "too-big", words: refusalWords["too-big"] };
  }
  try {
    const response = await fetch(AUTOSAVE_URL, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: AutosaveAnswer = await response.json();
    return "kind" in answer ? answer : null;
  } catch {
    return null;
  }
}
