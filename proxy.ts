import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { currentUse } from "@/lib/db/shares";
import { isDevelopment } from "@/lib/env";
import { contentSecurityPolicy, NEVER_KEPT } from "@/lib/http/security-headers";
import { isQuestionPage } from "@/lib/referral/fields/field-order";

const STARTING = { status: 503, headers: { "retry-after": "1" } };

/** Runs before every page that the front of the server let in: gives each its nonce. */
export function proxy(request: NextRequest): NextResponse {
  // Only in the moment in which a process starts can a request come past the front.
  if (currentUse() === undefined) return new NextResponse(null, STARTING);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, isDevelopment);
  const answerHeaders = { ...NEVER_KEPT, "content-security-policy": policy };

  // Next reads the nonce from the request's policy and puts it on every script it writes.
  const requestHeaders = new Headers(request.headers);
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
  const isStep = root === "referrals" && id && isQuestionPage(step) && more.length === 0;
  return isStep ? `${pathname}/save` : null;
}

/**
 * Files with a hash in their name hold nothing of anybody and are left to Next and the cache. What
 * open pages save and ask by themselves, and what AWS tells, needs no nonce, and comes often.
 */
export const config = {
  matcher: ["/((?!_next/static/|api/autosave$|api/duplicates$|api/events$).*)"],
};
