import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SheetBody, SheetHead, sheet, sheetLead, sheetSection } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { FactLine } from "@/components/ui/facts";
import { NumberedList } from "@/components/ui/numbered-list";
import { bullets, narrow, smallHeading } from "@/components/ui/page";

export const metadata: Metadata = { title: "Help" };

const titles = {
  ace: "What ACE is",
  before: "Before you start",
  reasons: "Five reasons AWS returns referrals",
  tips: "Final tips",
  after: "After you send",
  statuses: "What each review status means",
  keyboard: "Keyboard shortcuts",
  data: "Where your answers are stored",
} as const;

const reasons = [
  {
    title: "Missing or incorrect answers",
    text: "AWS's guide asks for 14 answers, and sending needs a few more, such as a solution. Check and send lists everything that's missing, with a link to each question.",
  },
  {
    title: "Vague description or use case",
    text: "If your text could describe any customer, it's too vague. Name the project, the problem, and at least one number.",
  },
  {
    title: "Unrealistic revenue",
    text: "Include only what the customer will spend on AWS each month. Be ready to explain how you estimated it.",
  },
  {
    title: "Owner not registered in Partner Central",
    text: "The owner needs an active Partner Central login. AWS doesn't share its list of users, so we only find out when you send. We'll note who AWS accepts.",
  },
  {
    title: "No clear ask",
    text: "Say whether you want AWS to co-sell, what help you need, and what the next step is.",
  },
];

const reviewStatuses = [
  {
    name: "Pending Submission",
    text: "Created in AWS, not yet submitted for review. You'll see this while a referral is being sent.",
  },
  { name: "Submitted", text: "AWS has it and will review it. You can't make changes." },
  { name: "In review", text: "AWS is reviewing it. You still can't make changes." },
  {
    name: "Action Required",
    text: "AWS needs a change before it can decide, and tells you which one.",
  },
  {
    name: "Approved",
    text: "AWS accepted the opportunity. If you asked for co-sell, an AWS seller can now engage.",
  },
  {
    name: "Rejected",
    text: "AWS declined it, and that's final. If you can fix the reason, start a new referral.",
  },
];

export default function HelpPage() {
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <h1 tabIndex={-1}>Help</h1>
          <p className={sheetLead}>
            How to write a referral AWS approves, and what happens after you send it.
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
              ACE (APN Customer Engagements) is how AWS Partners share opportunities with AWS and
              ask for co-sell support. Each opportunity you share is a referral.
            </p>
            <p className="mt-4">With a referral, AWS can</p>
            <ul className={classNames(bullets, "mt-1")}>
              <li>validate it as partner-sourced or partner-led;</li>
              <li>assign AWS sellers;</li>
              <li>track co-sell progress until it closes.</li>
            </ul>
            <p className="mt-4">
              The reviewer hasn't met your customer. Your answers alone have to show who the
              customer is, what problem they have, how AWS is involved, and what you need.
            </p>
          </Section>
          <Section id="before">
            <ul className={bullets}>
              <li>
                Decide who will own the opportunity, and check that this person can sign in to AWS
                Partner Central.
              </li>
              <li>Look up the customer's legal name, website, country, and ZIP or postal code.</li>
              <li>Have the estimated AWS monthly revenue and target close date ready.</li>
              <li>
                Know which of your solutions the customer will buy. For an AWS Marketplace product,
                copy its ARN, which starts with arn:aws:aws-marketplace.
              </li>
              <li>
                Know the business problem in the customer's own words. Use short, factual sentences,
                and avoid terms only your company uses.
              </li>
              <li>
                Add a contact, AWS products, or a next step if they help AWS help you. You can leave
                the rest blank.
              </li>
            </ul>
            <p className="mt-4">
              A referral takes about four minutes. Everything saves as you type, so you can stop
              anytime and pick up later.
            </p>
          </Section>
          <Section id="reasons">
            <NumberedList items={reasons} />
          </Section>
          <Section id="tips">
            <ul className={bullets}>
              <li>Write as if AWS knows nothing about the customer.</li>
              <li>Keep it short: facts, then stop.</li>
              <li>
                Use optional fields where they help AWS act. The help you need, the next step, and
                the AWS products matter most.
              </li>
              <li>
                After AWS approves, keep the stage and next step up to date in Partner Central.
              </li>
            </ul>
          </Section>
          <Section id="after">
            <p>
              Sending takes several steps at AWS, usually less than a minute. You can close the
              page; sending continues without you. If we can't reach AWS, we keep trying, and we
              never send twice.
            </p>
            <p className="mt-4">
              The review takes up to 5 business days. Until AWS responds, you can't change the
              referral here or in Partner Central. Review it carefully before you send.
            </p>
            <p className="mt-4">
              When AWS asks for a change, the status page shows the reviewer's comment. AWS then
              lets you change the address, website, close date, monthly revenue, description, and
              use case. Make that change in Partner Central; you can't make it here yet.
            </p>
          </Section>
          <Section id="statuses">
            <p className="mb-4">These are AWS's own names.</p>
            <dl>
              {reviewStatuses.map(({ name, text }) => (
                <FactLine key={name} name={name}>
                  {text}
                </FactLine>
              ))}
            </dl>
          </Section>
          <Section id="keyboard">
            <p>
              <span>Save, continue, and find a referral without the mouse.</span>{" "}
              <a href="/help/keyboard">See all shortcuts</a>
            </p>
          </Section>
          <Section id="data">
            <ul className={bullets}>
              <li>
                Drafts are stored in your company's own Referral Desk database. Nothing goes to AWS
                until you select Send to AWS.
              </li>
              <li>For every referral you send, we keep a copy of exactly what was sent.</li>
              <li>AWS credentials stay on the server and never reach your browser.</li>
              <li>
                In practice mode you work with a simulated Partner Central. Nothing is sent to AWS.
              </li>
              <li>
                <a href="/settings">Settings</a>{" "}
                <span>shows where your referrals are sent and when AWS last responded.</span>
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
