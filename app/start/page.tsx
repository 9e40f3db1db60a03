import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PersonForm } from "@/components/settings/person-form";
import { Icon } from "@/components/ui/icon";
import { requireActor } from "@/lib/auth/require-actor";
import { yourself } from "@/lib/partner/people";
import { introduceAndStart } from "./actions";

export const metadata: Metadata = { title: "Before you start" };

/** Asked once: who owns a referral at AWS is one of the five things AWS sends referrals back for. */
export default async function StartPage() {
  const you = await yourself(await requireActor());
  return (
    <main id="main" className="narrow">
      <div className="card sheet">
        <div className="sheet-head">
          <a className="back" href="/">
            <Icon name="chevron" />
            <span>All referrals</span>
          </a>
          <h1 tabIndex={-1}>Before you start</h1>
          <p className="lead">
            AWS wants to know who owns a referral. New ones start with you; you can pick a colleague
            later. We ask this once.
          </p>
        </div>
        <div className="sheet-body">
          <PersonForm
            idPrefix=""
            own
            emailHint="The address you sign in to AWS Partner Central with"
            button="Save and start a referral"
            attemptId={randomUUID()}
            initial={{
              firstName: you?.firstName ?? "",
              lastName: you?.lastName ?? "",
              email: you?.email ?? "",
            }}
            save={introduceAndStart}
          />
        </div>
      </div>
    </main>
  );
}
