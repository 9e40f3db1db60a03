import { progressMark } from "@/app/words/progress-mark";
import { requireActor } from "@/lib/auth/require-actor";
import { progressOf } from "@/lib/submission/progress";

/** How far a sending has got, as a text to compare: small enough to be asked every two seconds. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const progress = await progressOf(actor, (await params).id);
  if (!progress) return new Response("No such referral", { status: 404 });
  return new Response(progressMark(progress), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
