import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { shownChange } from "@/app/words/shown-entries";
import { AnswerChange } from "@/components/history/answer-change";
import { SheetHead } from "@/components/step/sheet-head";
import { button } from "@/components/ui/button";
import { SheetBody, sheet, sheetButton, sheetFoot } from "@/components/ui/card";
import { FactLine } from "@/components/ui/facts";
import { OnceButton } from "@/components/ui/once-button";
import { narrow } from "@/components/ui/page";
import { displayName } from "@/lib/referral/fields/names";
import { loadFix } from "../load";
import { wordsOfPage } from "../words";
import { resend } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await loadFix((await params).id);
  return { title: wordsOfPage[page].checkHeading };
}

/** What is about to change at AWS, old and new, and the button that sends it. */
export default async function CheckChangesPage({ params }: Props) {
  const { id } = await params;
  const { referral, page, context, issues, changes, conflict } = await loadFix(id);
  if (conflict !== null) redirect(`/referrals/${id}/conflict?step=${page}`);
  if (issues.length > 0) redirect(`/referrals/${id}/fix?check=1`);
  const words = wordsOfPage[page];
  const isAny = changes.length > 0;
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead
          back={{ href: `/referrals/${id}/fix`, label: words.heading }}
          name={displayName(referral.answers)}
          heading={words.checkHeading}
          lead={
            isAny
              ? "This is all that changes at AWS. Everything else stays as AWS has it."
              : "You haven't changed anything yet. Change at least one answer, then send."
          }
        />
        <SheetBody>
          {isAny && (
            <dl className="border-line border-b" data-changes>
              {changes.map((change) => {
                const shown = shownChange(change, { referral, context });
                return (
                  <FactLine key={shown.field} name={shown.label}>
                    <AnswerChange {...shown} />
                  </FactLine>
                );
              })}
            </dl>
          )}
          {isAny && page === "fix" && (
            <p className="mt-4">
              AWS reviews it again, usually within 5 business days. You can't make changes until
              then.
            </p>
          )}
        </SheetBody>
        <form action={resend} className={sheetFoot}>
          <input type="hidden" name="referralId" value={id} />
          <input type="hidden" name="version" value={referral.version} />
          {isAny && <OnceButton className={sheetButton}>{words.send}</OnceButton>}
          <a
            className={button(isAny ? "secondary" : "primary", "normal", sheetButton)}
            href={`/referrals/${id}/fix`}
          >
            Edit answers
          </a>
        </form>
      </div>
    </main>
  );
}
