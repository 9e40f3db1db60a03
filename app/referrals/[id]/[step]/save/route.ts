/**
 * Where a page of questions is posted to when no script sends it: without JavaScript, before it has
 * come, or when what has come belongs to an earlier release. It knows no action ids, so a page of
 * any age can be saved here.
 */
import { createElement } from "react";
import { keepGuidanceSetting } from "@/app/words/preferences";
import { refusalStatus } from "@/app/words/refusal-status";
import { NEVER_KEPT, RETRY_AFTER } from "@/lib/http/security-headers";
import { savePosted } from "../save-posted";
import { TypedPage } from "./typed-page";

type Context = { params: Promise<{ id: string; step: string }> };

export async function POST(request: Request): Promise<Response> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    // The browser was cut off, or somebody sent what is no form; there is no text to show.
    form = new FormData();
  }
  await keepGuidanceSetting(form);
  const outcome = await savePosted(form);
  if (outcome.kind === "saved") return seeOther(outcome.location);
  // Imported here only: Next refuses the renderer at the top of a server module.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const nonce = request.headers.get("x-nonce") ?? "";
  const page = createElement(TypedPage, { why: outcome.why, form, nonce });
  const status = refusalStatus[outcome.why];
  const html = { ...NEVER_KEPT, "content-type": "text/html; charset=utf-8" };
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    status,
    headers: status === 503 ? { ...html, ...RETRY_AFTER } : html,
  });
}

/** Whoever reloads the answer of a post comes back to the questions. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, step } = await params;
  return seeOther(`/referrals/${encodeURIComponent(id)}/${encodeURIComponent(step)}`);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
