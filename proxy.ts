import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env, isDevelopment } from "@/lib/env";
import { refusalPage } from "@/lib/http/refusal-page";
import { METHODS, refusalOf } from "@/lib/http/request-rules";
import { contentSecurityPolicy, NEVER_KEPT } from "@/lib/http/security-headers";
import { isFieldStep } from "@/lib/referral/fields/field-order";

/** Runs before every page: turns away what must not reach Next, and gives each page its nonce. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, isDevelopment);
  const answerHeaders = { ...NEVER_KEPT, "content-security-policy": policy };

  const { headers, method } = request;
  const facts = {
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    contentLength: headers.get("content-length"),
  };
  const { pagesPort, port } = env();
  const refusal = refusalOf(facts, pagesPort, port);
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
  const passed = { request: { headers: requestHeaders }, headers: answerHeaders };
  const plainPost = plainPostPath(request);
  if (plainPost === null) return NextResponse.next(passed);
  // The browser posts the same body again there. A rewrite would go out over the network, to the
  // address this process listens on, which need not be the pages' own.
  const there = new URL(plainPost, request.url);
  return NextResponse.redirect(there, { status: 307, headers: answerHeaders });
}

/**
 * A page of questions that was posted to its own address by no script: one of an earlier release,
 * whose action may not exist any more. It is saved by the route that needs none.
 */
function plainPostPath({ method, headers, nextUrl: { pathname } }: NextRequest): string | null {
  if (method !== "POST" || headers.has("next-action")) return null;
  const [, root, id, step = "", ...more] = pathname.split("/");
  const isStep = root === "referrals" && id && isFieldStep(step) && more.length === 0;
  return isStep ? `${pathname}/save` : null;
}

/**
 * Files with a hash in their name hold nothing of anybody and are left to Next and the cache. What
 * open pages save and ask by themselves comes often and from everybody, and is turned away, if need
 * be, by its own routes.
 */
export const config = { matcher: ["/((?!_next/static/|api/autosave$|api/duplicates$).*)"] };
