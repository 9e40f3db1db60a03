import { currentContext, currentReferral } from "@/app/words/session";
import { requireActor } from "@/lib/auth/require-actor";
import { previewReferral } from "@/lib/submission/preview-referral";

/** What AWS will receive, or has received, as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const [referral, context] = await Promise.all([currentReferral(id), currentContext()]);
  if (!referral) return new Response("No such referral", { status: 404 });
  const { json } = await previewReferral(actor, referral, context);
  return new Response(json, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="referral-${referral.id}.json"`,
      "cache-control": "no-store",
    },
  });
}
