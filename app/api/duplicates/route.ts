/** Referrals like the one being written, asked for while it is written. Nothing is saved here. */
import { z } from "zod";
import { duplicateView } from "@/app/words/duplicate-view";
import { requireActor } from "@/lib/auth/require-actor";
import { findDuplicates } from "@/lib/drafts/duplicates";
import { getReferral } from "@/lib/drafts/get-referral";
import { jsonAnswer } from "@/lib/http/json-answer";
import { cleanLine } from "@/lib/referral/fields/answers";
import { referralIdSchema } from "@/lib/referral/schemas";

const MOST_CHARACTERS = 20_000;

const text = z.string().max(5_000).transform(cleanLine).optional();
const requestSchema = z.object({
  referralId: referralIdSchema,
  answers: z.object({ companyName: text, website: text, awsAccount: text, referralName: text }),
});

export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor();
  const body = await request.text();
  const read = requestSchema.safeParse(body.length > MOST_CHARACTERS ? null : parsed(body));
  if (!read.success) return jsonAnswer(422, []);
  const { referralId, answers } = read.data;
  const referral = await getReferral(actor, referralId);
  if (!referral) return jsonAnswer(404, []);
  const given = Object.entries(answers).filter(([, typed]) => typed !== undefined);
  const together = { ...referral.answers, ...Object.fromEntries(given) };
  const duplicates = await findDuplicates(actor, { referralId, answers: together });
  return jsonAnswer(200, duplicates.map(duplicateView));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
