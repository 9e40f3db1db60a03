/** Every page there is, in the states that show the most, for tests that hold something of all of them. */
import {
  type PartnerCentralSellingClient,
  UpdateOpportunityCommand,
} from "@aws-sdk/client-partnercentral-selling";
import type { Page } from "@playwright/test";
import { theOpportunityOf } from "./at-aws";
import { faultAt } from "./faults";
import { expect } from "./fixtures";
import { postMainForm, sendByPost, writtenReferral } from "./posted";
import { germany } from "./referrals";
import type { PageAnswers, WizardPage } from "./wizard";

export type Given = {
  /** In the names, so that no other test finds these referrals. */
  mark: string;
  /** Stands in every text box that takes any text. */
  word: string;
  partnerCentral: PartnerCentralSellingClient;
  emulator: string;
};

export type Listed = { name: string; address: string };

/** Choices that raise every question there is. */
const raising: Record<string, PageAnswers> = {
  "The customer": { Country: "United States", Industry: "Other" },
  "The deal": { "Workload category": "Containers & Serverless" },
  "Delivery, money and dates": {
    "Delivery model": ["Managed Services"],
    "Is this from a marketing activity?": "Yes",
    "Was MDF used?": "Yes",
  },
  "Owner and AWS support": {
    "AWS Partner Central user": "Someone else",
    "What do you want from AWS?": "Co-Sell",
    "Primary need from AWS": ["Deal Support"],
    "Solution offered": ["Other"],
    "Sales activities": ["Initialized discussions with customer"],
  },
  "Customer and account": {},
  "Opportunity and commercial": { "Opportunity type (optional)": "Expansion" },
  "AWS and co-sell": {},
  "Marketing and programs": {},
  "Competition and compliance": {
    "Competitive tracking (optional)": "Other",
    "Has classified national security information? (optional)": "Yes",
  },
};

const written: WizardPage[] = Object.entries(raising).map(([heading, answers]) => ({
  heading,
  answers,
}));

const asking = "customer deal delivery ask account commercial cosell marketing compliance".split(
  " ",
);

/** Addresses of all pages: of a draft, a conflict, sendings that wait and that failed, and what was sent. */
export async function everyPage(page: Page, given: Given): Promise<Listed[]> {
  const draft = await writtenReferral(page, written, given.word);
  const conflict = await inConflict(page, given.word);
  const waiting = await writtenReferral(page, sendable(given, "waiting"));
  await faultAt(given.emulator, waiting, { kind: "reset" });
  await sendByPost(page, waiting);
  const refused = await writtenReferral(page, [
    ...sendable(given, "refused"),
    {
      heading: "Owner and AWS support",
      answers: { "Another solution or AWS Marketplace product": "S-7777777" },
    },
  ]);
  await sendByPost(page, refused);
  const sent = await writtenReferral(page, sendable(given, "sent"));
  await sendByPost(page, sent);
  const returned = await returnedByAws(page, given);
  await expect.poll(() => isShown(page, `${sent}/sent`), { timeout: 60_000 }).toBe(true);
  await expect
    .poll(() => holds(page, `${refused}/sending`, "Not sent"), { timeout: 60_000 })
    .toBe(true);
  const listed = (name: string, address: string) => ({ name, address });
  return [
    listed("the list", "/"),
    listed("nothing found", `/?q=${given.word}`),
    listed("before the first", "/start"),
    listed("settings", "/settings"),
    listed("the operator view", "/operator"),
    listed("help", "/help"),
    listed("keyboard shortcuts", "/help/keyboard"),
    listed("discarded drafts", "/referrals/discarded"),
    listed("page not found", "/referrals/none"),
    ...asking.map((step) => listed(`questions of ${step}`, `${draft}/${step}`)),
    ...asking.map((step) => listed(`mistakes of ${step}`, `${draft}/${step}?check=1`)),
    listed("more detail", `${draft}/more`),
    listed("check and send", `${draft}/review`),
    listed("why it cannot be sent", `${draft}/review?check=1`),
    listed("history", `${draft}/history`),
    listed("conflict", `${conflict}/conflict?step=customer`),
    listed("a page with a conflict", `${conflict}/customer`),
    listed("sending", `${waiting}/sending`),
    listed("not sent", `${refused}/sending`),
    listed("refused at its question", `${refused}/ask`),
    listed("sent", `${sent}/sent`),
    listed("status", `${sent}/status`),
    listed("what was sent", `${sent}/review`),
    listed("returned by AWS", `${returned}/status`),
    listed("fix and resend", `${returned}/fix`),
    listed("nothing to resend", `${returned}/fix/check`),
  ];
}

/** Answers that AWS takes, under names that are as long as they may be. */
function sendable({ mark, word }: Given, which: string): WizardPage[] {
  const names: PageAnswers = {
    "Customer company name": `${which} ${mark} ${word}`.slice(0, 120),
  };
  const title: PageAnswers = { "Referral name": `${which} ${mark} ${word}`.slice(0, 255) };
  const { pages } = germany(mark);
  return pages.map(({ heading, answers }) => ({
    heading,
    answers: {
      ...answers,
      ...(heading === "The customer" ? names : {}),
      ...(heading === "The deal" ? title : {}),
    },
  }));
}

/** A referral in which two open pages answered the same question. */
async function inConflict(page: Page, word: string): Promise<string> {
  const referral = await writtenReferral(page, []);
  const { origin } = new URL((await page.request.get(`${referral}/customer`)).url());
  const save = (writer: string) =>
    page.request.post("/api/autosave", {
      headers: { origin },
      data: {
        referralId: referral.split("/").at(-1),
        step: "customer",
        version: 1,
        writer: { id: writer, save: 1 },
        answers: { companyName: `${word} ${writer}` },
      },
    });
  expect((await save("this-page")).status()).toBe(200);
  expect((await save("that-page")).status()).toBe(409);
  return referral;
}

/** A referral that AWS's reviewer has sent back with these words, as AWS's console would. */
async function returnedByAws(page: Page, given: Given): Promise<string> {
  const { partnerCentral, mark, word } = given;
  const pages = sendable(given, "returned");
  const referral = await writtenReferral(page, pages);
  await sendByPost(page, referral);
  await expect.poll(() => isShown(page, `${referral}/sent`), { timeout: 60_000 }).toBe(true);
  const held = await theOpportunityOf(partnerCentral, `returned ${mark} ${word}`.slice(0, 120));
  const { Id, LastModifiedDate, LifeCycle, NationalSecurity, ...stored } = held;
  const { Customer, Marketing, Project, PrimaryNeedsFromAws, OpportunityType } = stored;
  await partnerCentral.send(
    new UpdateOpportunityCommand({
      Catalog: "Sandbox",
      Identifier: Id,
      PartnerOpportunityIdentifier: stored.PartnerOpportunityIdentifier,
      ...{ LastModifiedDate, NationalSecurity, Customer, Marketing, Project },
      ...{ PrimaryNeedsFromAws, OpportunityType },
      LifeCycle: {
        ...LifeCycle,
        ReviewStatus: "Action Required",
        ReviewComments: `Say more about ${word}`.slice(0, 255),
      },
    }),
  );
  await postMainForm(page, `${referral}/status`, {});
  await expect
    .poll(() => holds(page, `${referral}/status`, "AWS asks for a change"), { timeout: 30_000 })
    .toBe(true);
  return referral;
}

async function isShown(page: Page, address: string): Promise<boolean> {
  const answer = await page.request.get(address);
  return new URL(answer.url()).pathname === address;
}

async function holds(page: Page, address: string, text: string): Promise<boolean> {
  return (await (await page.request.get(address)).text()).includes(text);
}
