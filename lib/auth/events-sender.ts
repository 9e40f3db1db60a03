/** Whoever hands AWS's events over is known by a secret that both sides were given. */
import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** The header that carries it: what an API destination calls the name of its API key. */
export const EVENTS_SECRET_HEADER = "x-events-secret";

/** @returns "off" where no secret is set and nobody may send */
export function eventsSender(headers: Headers): "known" | "unknown" | "off" {
  const { secret } = env().events;
  if (secret === null) return "off";
  const given = headers.get(EVENTS_SECRET_HEADER) ?? "";
  // Of one length and compared in constant time: how long it takes tells nothing of the secret.
  return timingSafeEqual(digest(given), digest(secret)) ? "known" : "unknown";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
