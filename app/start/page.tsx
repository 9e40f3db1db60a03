import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PersonForm } from "@/components/settings/person-form";
import { SheetBody, SheetHead, sheet, sheetLead } from "@/components/ui/card";
import { BackLink, narrow } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { yourself } from "@/lib/partner/people";
import { introduceAndStart } from "./actions";

export const metadata: Metadata = { title: "Before you start" };

/** Asked once: who owns a referral at AWS is one of the five things AWS sends referrals back for. */
export default async function StartPage() {
  const you = await yourself(await requireActor());
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <BackLink href="/">All referrals</BackLink>
          <h1 tabIndex={-1}>Before you start</h1>
          <p className={sheetLead}>
            Every referral needs an owner with an AWS Partner Central login. We'll use you by
            default; you can choose a colleague on any referral.
          </p>
        </SheetHead>
        <SheetBody>
          <PersonForm
            idPrefix=""
            own
            bar="sheet"
            emailHint="The email you use to sign in to AWS Partner Central"
            button="Save and start a referral"
            attemptId={randomUUID()}
            initial={{
              firstName: you?.firstName ?? "",
              lastName: you?.lastName ?? "",
              email: you?.email ?? "",
            }}
            save={introduceAndStart}
          />
        </SheetBody>
      </div>
    </main>
  );
}
