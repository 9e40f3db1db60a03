import type { Metadata } from "next";
import { preferences } from "@/app/words/preferences";
import { CompanyForm } from "@/components/settings/company-form";
import { Connection } from "@/components/settings/connection";
import { PeopleTable } from "@/components/settings/people-table";
import { PersonForm } from "@/components/settings/person-form";
import { PreferencesForm } from "@/components/settings/preferences-form";
import { Card, CardBody, CardHead, cardAside } from "@/components/ui/card";
import { Lead, lessNarrow, PageHead, stack } from "@/components/ui/page";
import { mayManageTeam } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { connectionStatus } from "@/lib/partner/connection";
import { referralContext } from "@/lib/partner/referral-context";
import type { ReferralContext } from "@/lib/referral/context";
import {
  addColleague,
  askAboutColleague,
  checkConnection,
  removeColleague,
  saveCompany,
  savePreferences,
  saveYou,
} from "./actions";

export const metadata: Metadata = { title: "Settings" };

const BLANK = { firstName: "", lastName: "", email: "" };
const EMAIL_HINT = "The email used to sign in to AWS Partner Central";

export default async function SettingsPage() {
  const actor = await requireActor();
  const [context, connection] = await Promise.all([referralContext(actor), connectionStatus()]);
  const you = context.people.find(({ id }) => id === context.you);
  const people = context.people.map(({ id, firstName, lastName, email, awsAnswer }) => ({
    id,
    name: `${firstName} ${lastName}`,
    email,
    awsAnswer,
    isYou: id === context.you,
  }));
  return (
    <main id="main" className={lessNarrow}>
      <PageHead>
        <div>
          <h1 tabIndex={-1}>Settings</h1>
          <Lead>Your profile, referral owners, and the AWS connection.</Lead>
        </div>
      </PageHead>
      <div className={stack}>
        <Card aria-labelledby="you">
          <CardHead>
            <h2 id="you">You</h2>
          </CardHead>
          <CardBody>
            <PersonForm
              idPrefix="you-"
              own
              bar="card"
              emailHint={EMAIL_HINT}
              button="Save"
              initial={you ? detailsOf(you) : BLANK}
              save={saveYou}
            />
          </CardBody>
        </Card>
        <Card aria-labelledby="display">
          <CardHead>
            <h2 id="display">Display and keyboard</h2>
            <p className={cardAside}>For you, on this device</p>
          </CardHead>
          <CardBody>
            <PreferencesForm kept={await preferences()} save={savePreferences} />
          </CardBody>
        </Card>
        <Card aria-labelledby="connection">
          <CardHead>
            <h2 id="connection">Connection</h2>
          </CardHead>
          <Connection
            {...connection}
            practice={connection.environment === "emulator"}
            checkedAt={connection.checkedAt?.toISOString() ?? null}
            check={checkConnection}
          />
        </Card>
        <Card aria-labelledby="people">
          <CardHead className="mb-4">
            <h2 id="people">People who may own a referral</h2>
            <p className={cardAside}>
              AWS doesn't share its list of Partner Central users. Add your colleagues; we'll note
              who AWS accepts.
            </p>
          </CardHead>
          {people.length > 0 && (
            <PeopleTable people={people} remove={removeColleague} registered={askAboutColleague} />
          )}
          <CardBody>
            <h3 className="mb-4">Add a colleague</h3>
            <PersonForm
              idPrefix="colleague-"
              own={false}
              bar="card"
              emailHint={EMAIL_HINT}
              button="Add"
              initial={BLANK}
              save={addColleague}
            />
          </CardBody>
        </Card>
        {mayManageTeam(actor) && (
          <Card aria-labelledby="company">
            <CardHead>
              <h2 id="company">Your own company</h2>
              <p className={cardAside}>
                So that nobody sends AWS a referral about your own company. It holds for your whole
                team.
              </p>
            </CardHead>
            <CardBody>
              <CompanyForm initial={companyOf(context.own)} save={saveCompany} />
            </CardBody>
          </Card>
        )}
      </div>
    </main>
  );
}

function companyOf({ name, domains, awsAccount }: ReferralContext["own"]) {
  return { name: name ?? "", domains: domains.join(", "), awsAccount: awsAccount ?? "" };
}

function detailsOf({ firstName, lastName, email }: typeof BLANK): typeof BLANK {
  return { firstName, lastName, email };
}
