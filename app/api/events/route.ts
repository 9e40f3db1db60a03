/** AWS's events, as an API destination of EventBridge posts them. Off until there is a secret. */
import { eventsSender } from "@/lib/auth/events-sender";
import { jsonAnswer } from "@/lib/http/json-answer";
import { log } from "@/lib/log";
import { LARGEST_EVENT_BYTES, receiveEvents } from "@/lib/opportunity/receive-events";
import { isDatabaseError } from "@/lib/result";

export async function POST(request: Request): Promise<Response> {
  const sender = eventsSender(request.headers);
  if (sender === "off") return refused(404, "Events are off.");
  if (sender === "unknown") return refused(401, "The secret is missing or wrong.");
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > LARGEST_EVENT_BYTES) return refused(413, "The event is larger than 256 kB.");
  try {
    const received = await receiveEvents([await request.text()]);
    if (received.malformed > 0) return refused(400, "This is not an event of EventBridge.");
    return jsonAnswer(200, received);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    log.error("events.failed", error);
    // EventBridge sends it again.
    return refused(503, "The event could not be kept. Send it again.");
  }
}

function refused(status: number, error: string): Response {
  return jsonAnswer(status, { error });
}
