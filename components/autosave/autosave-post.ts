/** How an open page reaches the server with what it saves by itself. */
import { isNoConnection } from "@/components/ui/connection";
import type { AutosaveAnswer, PostedAnswer } from "./save-states";

export const AUTOSAVE_URL = "/api/autosave";

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 256 * 1024;
/** What browsers still carry for a page that is going. A longer text waits on the device. */
const MOST_BYTES_ON_LEAVING = 60 * 1024;
const MOST_SECONDS_TO_WAIT = 300;

/** Sends one save. A line that is cut, a timeout and a server that cannot save now are no answer. */
export async function post(body: string): Promise<PostedAnswer> {
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
    return await answerOf(response);
  } catch (cause) {
    if (!isNoConnection(cause)) throw cause;
    return { kind: "none", retryAfterSeconds: 0 };
  }
}

/** Sends one save of a page that is going. Nobody is there to be told how it ended. */
export function postOnLeaving(body: string): void {
  const blob = new Blob([body], { type: "application/json" });
  if (blob.size > MOST_BYTES_ON_LEAVING) return;
  if (navigator.sendBeacon?.(AUTOSAVE_URL, blob)) return;
  fetch(AUTOSAVE_URL, { method: "POST", body: blob, keepalive: true }).catch((cause) => {
    // What did not arrive is still on the device.
    if (!isNoConnection(cause)) throw cause;
  });
}

/** Proxies and a server that is down answer with pages; only our own answers name their kind. */
async function answerOf(response: Response): Promise<PostedAnswer> {
  const isOurs = response.headers.get("content-type")?.startsWith("application/json") === true;
  const answer: AutosaveAnswer | null =
    isOurs && response.status !== 503 ? await response.json() : null;
  if (answer && "kind" in answer) return answer;
  const seconds = Number(response.headers.get("retry-after") ?? 0);
  const retryAfterSeconds = seconds > 0 ? Math.min(seconds, MOST_SECONDS_TO_WAIT) : 0;
  return { kind: "none", retryAfterSeconds };
}
