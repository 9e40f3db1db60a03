import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { type Gate, makeGate } from "./gate";
import { type Problem, problemPage } from "./problem-page";
import { METHODS, refusalOf } from "./request-rules";
import {
  contentSecurityPolicy,
  NEVER_KEPT,
  RETRY_AFTER,
  SECURITY_HEADERS,
} from "./security-headers";

/**
 * What every request of a server process meets before Next: it is turned away when it breaks the
 * rules, waits while too many pages are being drawn, and is answered in plain words where Next
 * would answer with an empty 500.
 */

/** What a request is for, which decides whose share of the database it takes. */
export type Purpose = "pages" | "saves";

/** How far a request got: to code of ours, and whether the database failed it there. */
type Use = { readonly isReached: boolean; readonly isUnavailable: boolean };

type Front = {
  next: RequestListener;
  /** Runs the request on a share of the database, and lets it look whether that failed. */
  withDatabase(purpose: Purpose, work: (use: Use) => void): void;
  gate?: Gate;
};

/**
 * Enough to keep the processor busy while some wait for the database. Each further one would only
 * share both with the others, and let saves wait for its turns of the event loop.
 */
const PAGES_AT_ONCE = 8;
const LONGEST_WAIT_MS = 4_000;

export function frontOf({ next, withDatabase, gate }: Front): RequestListener {
  const pages = gate ?? makeGate(PAGES_AT_ONCE, LONGEST_WAIT_MS);
  return async (request, response) => {
    const { pagesPort, port } = env();
    const refusal = refusalOf(request, pagesPort, port);
    if (refusal !== null) return answer(request, response, refusal);
    const purpose = request.method === "POST" ? "saves" : "pages";
    if (purpose === "pages" && isDrawn(request.url ?? "")) {
      const isIn = await pages.enter((gone) => response.once("close", gone));
      if (!isIn) return answer(request, response, 503);
      response.once("close", () => pages.leave());
    }
    withDatabase(purpose, (use) => {
      answerFailures(request, response, use);
      next(request, response);
    });
  };
}

/** Files, and the small questions of open pages, are quick and are not counted. */
function isDrawn(url: string): boolean {
  return !/^\/(_next\/static|api)\//.test(url);
}

function answer(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const nonce = randomBytes(16).toString("base64");
  const isRead = request.method !== "POST";
  response.writeHead(problem, {
    ...SECURITY_HEADERS,
    ...NEVER_KEPT,
    "content-security-policy": contentSecurityPolicy(nonce, false),
    "content-type": "text/html; charset=utf-8",
    ...(problem === 405 && { allow: METHODS.join(", ") }),
    ...(problem === 503 && RETRY_AFTER),
  });
  response.end(request.method === "HEAD" ? undefined : problemPage(problem, nonce, isRead));
}

/**
 * Next answers an error, and a post it cannot read, with hardly a word for whoever runs no scripts:
 * a page of ours stands in for it. The answer to a script keeps its body and gets the status.
 */
function answerFailures(request: IncomingMessage, response: ServerResponse, use: Use): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const own = {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      if (isReplaced) return response;
      const problem = problemOf(request, response, status, use);
      if (problem === null) return Reflect.apply(writeHead, response, [status, ...rest]);
      if (request.headers["next-action"] !== undefined) {
        if (problem === 503) response.setHeader("retry-after", RETRY_AFTER["retry-after"]);
        return Reflect.apply(writeHead, response, [problem, ...rest]);
      }
      isReplaced = true;
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      Object.assign(response, { writeHead, write, end });
      answer(request, response, problem);
      Object.assign(response, own);
      return response;
    },
    write(...args: unknown[]): boolean {
      lookAtStatus();
      return isReplaced || Reflect.apply(write, response, args);
    },
    end(...args: unknown[]): ServerResponse {
      lookAtStatus();
      return isReplaced ? response : Reflect.apply(end, response, args);
    },
  };
  /** A status that was only set, and not written yet, is looked at before the first byte. */
  function lookAtStatus(): void {
    const { headersSent, statusCode } = response;
    if (!headersSent && problemOf(request, response, statusCode, use))
      response.writeHead(statusCode);
  }
  Object.assign(response, own);
}

/** What the answer is to be in place of Next's own; null where that stands. */
function problemOf(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  use: Use,
): Problem | null {
  if (status === 500 && use.isUnavailable) return 503;
  if (method !== "POST") return null;
  // Nothing of ours ran: the body was none that a page of ours sends.
  if (status === 500) return use.isReached ? 500 : 400;
  // Routes of ours answer in JSON or with a page.
  const isBare = !/html|json|x-component/.test(`${response.getHeader("content-type")}`);
  return isBare && [400, 404, 409].includes(status) ? 400 : null;
}
