import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SheetBody, SheetHead, sheet, sheetLead, sheetSection } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { AnswerLine } from "@/components/ui/facts";
import { NumberedList } from "@/components/ui/numbered-list";
import { bullets, narrow, smallHeading } from "@/components/ui/page";

export const metadata: Metadata = { title: "Help" };

const titles = {
  ace: "What ACE is",
  before: "Before you start",
  reasons: "Five reasons why referrals come back",
  tips: "Last tips",
  after: "After you send",
  statuses: "What each review status means",
  data: "Where your answers are kept",
} as const;

const reasons = [
  {
    title: "Something is missing or wrong",
    text: "Fourteen answers are always needed, and AWS adds a few, such as a solution. Check and send lists every gap with a link to it.",
  },
  {
    title: "The texts say too little",
    text: "If description and use case would fit any customer, they help with none. Name the work, the trouble and a number.",
  },
  {
    title: "The revenue is hard to believe",
    text: "Count only what the customer will pay AWS in a month. Be ready to show how you got there.",
  },
  {
    title: "AWS does not know the owner",
    text: "The owner needs a working login to Partner Central. AWS lets nobody look up its users, so we learn this only from its reply and remember it.",
  },
  {
    title: "It is not clear what you want",
    text: "Say if AWS should join the deal, with what kind of help, and what happens next.",
  },
];

const reviewStatuses = [
  {
    name: "Pending Submission",
    text: "The opportunity exists at AWS, and nobody reviews it yet. While a referral is being sent, this is normal.",
  },
  { name: "Submitted", text: "AWS has it and will review it. All answers are locked." },
  { name: "In review", text: "A reviewer is at work. The lock stays on." },
  {
    name: "Action Required",
    text: "The reviewer wants a change, and says which. A few answers are open again.",
  },
  {
    name: "Approved",
    text: "AWS takes the deal on. If you asked to work together, its people can now join you.",
  },
  {
    name: "Rejected",
    text: "AWS has said no, for good. If the reason can be cured, start a new referral.",
  },
];

export default function HelpPage() {
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <h1 tabIndex={-1}>Help</h1>
          <p className={sheetLead}>
            How to write a referral that gets through, and what comes after.
          </p>
        </SheetHead>
        <SheetBody>
          <section>
            <nav aria-labelledby="contents">
              <h2 className={classNames(smallHeading, "mb-2")} id="contents">
                On this page
              </h2>
              <ul className={bullets}>
                {Object.entries(titles).map(([id, title]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </section>
          <Section id="ace">
            <p>
              ACE is short for APN Customer Engagements, and APN for the AWS Partner Network.
              Through ACE a partner tells AWS about a deal and asks it to join in. Each such message
              is a referral.
            </p>
            <p className="mt-4">With a referral, AWS can</p>
            <ul className={classNames(bullets, "mt-1")}>
              <li>check the deal and accept that you found it or lead it;</li>
              <li>put its own sales people on it;</li>
              <li>follow the shared work until the deal closes.</li>
            </ul>
            <p className="mt-4">
              The reviewer has not met your customer and sees nothing but your answers. From them
              alone it must be clear who buys, what troubles them, which part AWS plays and what you
              ask of it.
            </p>
          </Section>
          <Section id="before">
            <ul className={bullets}>
              <li>
                Find out who will own the referral, and whether that person can sign in to Partner
                Central today.
              </li>
              <li>Look up the customer's legal name, home page, country and postal code.</li>
              <li>Have two figures at hand: the AWS cost per month and the day of signing.</li>
              <li>
                Know the problem in the customer's own words. Short sentences with facts are best,
                free of terms that only your company uses.
              </li>
              <li>
                Add a contact, the AWS products or a next step when they make it easier for AWS to
                help. You can leave the rest blank.
              </li>
            </ul>
            <p className="mt-4">
              The needed answers take about four minutes. Each page is saved when you leave it by a
              button, so you may stop at any point and come back later.
            </p>
          </Section>
          <Section id="reasons">
            <NumberedList items={reasons} />
          </Section>
          <Section id="tips">
            <ul className={bullets}>
              <li>Explain the customer as you would to a colleague on the first day.</li>
              <li>Stop when the facts are told. Half a page of praise hides them.</li>
              <li>
                Choose extra answers by their use. The kind of help, the next step and the AWS
                products move a deal most.
              </li>
              <li>
                Once AWS has approved, keep the stage and the next step fresh in Partner Central.
              </li>
            </ul>
          </Section>
          <Section id="after">
            <p>
              Sending takes several steps at AWS, often well under a minute. You can close the page;
              it goes on without you. If AWS cannot be reached, we keep trying and never send twice.
            </p>
            <p className="mt-4">
              The review lasts up to five working days. During this time a referral cannot be
              corrected, here or in Partner Central, until AWS answers. So read it once more before
              you send.
            </p>
            <p className="mt-4">
              When AWS asks for a change, the status page shows the reviewer's own words. AWS then
              opens the address, website, close date, monthly revenue, description and use case. For
              now, make that change in Partner Central.
            </p>
          </Section>
          <Section id="statuses">
            <p className="mb-4">The names are those of AWS.</p>
            <dl>
              {reviewStatuses.map(({ name, text }) => (
                <AnswerLine key={name} question={name}>
                  {text}
                </AnswerLine>
              ))}
            </dl>
          </Section>
          <Section id="data">
            <ul className={bullets}>
              <li>
                Drafts live in the database of this installation, run by your company or on your own
                computer. No answer goes to AWS before you press Send to AWS.
              </li>
              <li>
                With each referral that was sent, we keep a copy of exactly what AWS received.
              </li>
              <li>The keys to AWS stay on the server and never reach your browser.</li>
              <li>
                If pages say Practice, the other side is a practice copy of Partner Central, and AWS
                gets nothing.
              </li>
              <li>
                <a href="/settings">Settings</a>{" "}
                <span>show which AWS this installation talks to, and when it last replied.</span>
              </li>
            </ul>
          </Section>
        </SheetBody>
      </div>
    </main>
  );
}

function Section({ id, children }: { id: keyof typeof titles; children: ReactNode }) {
  return (
    <section className={sheetSection} aria-labelledby={id}>
      <h2 className="mb-4" id={id}>
        {titles[id]}
      </h2>
      {children}
    </section>
  );
}
