import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { refusalPage } from "@/lib/auth/refusal-page";
import { METHODS, refusalOf } from "@/lib/auth/request-rules";
import { contentSecurityPolicy, SECURITY_HEADERS } from "@/lib/auth/security-headers";
import { env, isDevelopment } from "@/lib/env";

/** Runs before every page: turns away what must not reach Next, and gives each page its nonce. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, isDevelopment);
  const answerHeaders = { ...SECURITY_HEADERS, "content-security-policy": policy };

  const { headers, method } = request;
  const facts = {
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    contentLength: headers.get("content-length"),
  };
  const refusal = refusalOf(facts, env().port);
  if (refusal !== null) {
    return new NextResponse(method === "HEAD" ? null : refusalPage(refusal, nonce), {
      status: refusal,
      headers: {
        ...answerHeaders,
        "content-type": "text/html; charset=utf-8",
        ...(refusal === 405 && { allow: METHODS.join(", ") }),
      },
    });
  }

  // Next reads the nonce from the request's policy and puts it on every script it writes.
  const requestHeaders = new Headers(headers);
  requestHeaders.set("x-nonce", nonce);
  requestHeaders.set("content-security-policy", policy);
  return NextResponse.next({ request: { headers: requestHeaders }, headers: answerHeaders });
}

/** Files with a hash in their name hold nothing of anybody and are left to Next and the cache. */
export const config = { matcher: ["/((?!_next/static/).*)"] };
