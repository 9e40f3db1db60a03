import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openForChange } from "@/app/words/draft";
import { wordsOf } from "@/app/words/shown-entries";
import { ClashForm, type ShownClash } from "@/components/history/clash-form";
import { SheetHead } from "@/components/step/sheet-head";
import { sheet } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";
import { narrow } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { clashesOf, heldBy } from "@/lib/drafts/held-answers";
import { nameOfWriter } from "@/lib/drafts/history";
import { isLaterPage, isQuestionPage } from "@/lib/referral/fields/field-order";
import { fields } from "@/lib/referral/fields/fields";
import { displayName } from "@/lib/referral/fields/names";
import { settle } from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Choose which answer to keep" };

export default async function ConflictPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { step, again } = await searchParams;
  const actor = await requireActor();
  const [{ referral, context }, held] = await Promise.all([openForChange(id), heldBy(actor, id)]);
  const clashes = await clashesOf(id, referral.answers, held);
  const from = typeof step === "string" && isQuestionPage(step) ? step : null;
  const path = from && isLaterPage(from) ? "fix" : from;
  const back = path ? `/referrals/${id}/${path}` : `/referrals/${id}`;
  if (clashes.length === 0) redirect(back);
  const reading = { referral, context };
  const shown: ShownClash[] = await Promise.all(
    clashes.map(async ({ id: field, theirs, by, mine }) => ({
      field,
      label: fields[field].label,
      theirs: {
        json: JSON.stringify(theirs),
        shown: wordsOf(field, theirs, reading),
        who: by?.userId === actor.userId ? null : await nameOfWriter(actor, by),
        at: by?.at.toISOString() ?? null,
      },
      mine: mine.map((answer) => ({
        json: JSON.stringify(answer),
        shown: wordsOf(field, answer, reading),
      })),
    })),
  );
  const isOne = shown.length === 1;
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead
          back={{ href: back, label: "Back" }}
          name={displayName(referral.answers)}
          heading={isOne ? "Choose which answer to keep" : "Choose which answers to keep"}
          lead={
            isOne
              ? "This question was also changed in another tab or by someone else. Choose which answer to keep; everything else is saved."
              : "These questions were also changed in another tab or by someone else. Choose which answers to keep; everything else is saved."
          }
        >
          {again !== undefined && (
            <NoteLine className="mb-4" role="alert">
              <Icon name="info" />
              <span>It changed again. Review it, then save.</span>
            </NoteLine>
          )}
        </SheetHead>
        <ClashForm
          referralId={id}
          version={referral.version}
          seen={held.at(-1)?.heldAt ?? "0"}
          step={from ?? ""}
          clashes={shown}
          settle={settle}
        />
      </div>
    </main>
  );
}
