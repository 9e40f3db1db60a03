/**
 * Where an open page saves by itself while somebody types. A route of its own because a page that
 * is being left can send a beacon but call no action; the reading and the saving are the same.
 */
import { settledNow } from "@/app/words/date-style";
import { refusalStatus } from "@/app/words/refusal-status";
import { type RefusalKind, refusalWords } from "@/components/autosave/refusal-words";
import type { AutosaveAnswer } from "@/components/autosave/save-states";
import { requireActor } from "@/lib/auth/require-actor";
import { nameOfWriter } from "@/lib/drafts/history";
import { saveStep } from "@/lib/drafts/save-step";
import { jsonAnswer } from "@/lib/http/json-answer";
import { log } from "@/lib/log";
import { parseAutosave } from "@/lib/referral/schemas";
import { isDatabaseError } from "@/lib/result";

export async function POST(request: Request): Promise<Response> {
  try {
    return await save(request);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    log.error("autosave.failed", error);
    return refused("unavailable");
  }
}

async function save(request: Request): Promise<Response> {
  const actor = await requireActor();
  const read = parseAutosave(await request.text());
  if (!read.ok) return refused(read.failure.kind);
  const answers = await settledNow(read.value.answers);
  const saved = await saveStep(actor, { ...read.value, answers, mark: "none" });
  if (saved.ok) return answer(200, { kind: "saved", ...saved.value });
  const { failure } = saved;
  if (failure.kind !== "conflict") return refused(failure.kind);
  const { fields, by } = failure;
  return answer(409, {
    kind: "conflict",
    fields,
    who: await nameOfWriter(actor, by),
    at: by?.at.toISOString() ?? null,
  });
}

function refused(kind: RefusalKind): Response {
  return answer(refusalStatus[kind], { kind: "refused", why: kind, words: refusalWords[kind] });
}

function answer(status: number, body: AutosaveAnswer): Response {
  return jsonAnswer(status, body);
}
