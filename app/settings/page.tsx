import type { Metadata } from "next";
import { Connection } from "@/components/settings/connection";
import { OwnCompany } from "@/components/settings/own-company";
import { PeopleTable } from "@/components/settings/people-table";
import { PersonForm } from "@/components/settings/person-form";
import { Card, CardBody, CardHead, cardAside } from "@/components/ui/card";
import { Lead, lessNarrow, PageHead, stack } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { connectionStatus } from "@/lib/partner/connection";
import { referralContext } from "@/lib/partner/referral-context";
import { addColleague, checkConnection, removeColleague, saveYou } from "./actions";

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
        <Card aria-labelledby="connection">
          <CardHead>
            <h2 id="connection">Connection</h2>
            <p className={cardAside}>
              <span>To see or pause everything being sent, open the</span>{" "}
              <a href="/operator">Operator view</a>
              <span>.</span>
            </p>
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
          {people.length > 0 && <PeopleTable people={people} remove={removeColleague} />}
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
        <Card aria-labelledby="company">
          <CardHead>
            <h2 id="company">Your own company</h2>
            <p className={cardAside}>Set by your administrator.</p>
          </CardHead>
          <CardBody>
            <OwnCompany {...context.own} />
          </CardBody>
        </Card>
      </div>
    </main>
  );
}

function detailsOf({ firstName, lastName, email }: typeof BLANK): typeof BLANK {
  return { firstName, lastName, email };
}
