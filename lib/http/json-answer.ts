import "server-only";
import { NEVER_KEPT, RETRY_AFTER } from "./security-headers";

/** An answer that is no page: nothing in it may load or run anything. */
const HEADERS = { ...NEVER_KEPT, "content-security-policy": "default-src 'none'" };

export function jsonAnswer(status: number, body: object): Response {
  const headers = status === 503 ? { ...HEADERS, ...RETRY_AFTER } : HEADERS;
  return Response.json(body, { status, headers });
}
