import "server-only";
import { env } from "@/lib/env";
import { refusalPage } from "./refusal-page";
import { refusalOf } from "./request-rules";
import { NEVER_KEPT } from "./security-headers";

/** An answer that is no page: nothing in it may load or run anything. */
const HEADERS = { ...NEVER_KEPT, "content-security-policy": "default-src 'none'" };

/**
 * For routes that the proxy does not see, because they are asked too often to pass through it: turns
 * away the same requests with the same pages. Null when the request may go on.
 */
export function refuseRequest({ method, headers }: Request): Response | null {
  const facts = {
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    contentLength: headers.get("content-length"),
  };
  const { pagesPort, port } = env();
  const refusal = refusalOf(facts, pagesPort, port);
  if (refusal === null) return null;
  const html = { ...HEADERS, "content-type": "text/html; charset=utf-8" };
  return new Response(refusalPage(refusal, ""), { status: refusal, headers: html });
}

export function jsonAnswer(status: number, body: object): Response {
  return Response.json(body, { status, headers: HEADERS });
}
