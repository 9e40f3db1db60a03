import { describe, expect, test } from "vitest";
import type { Answers } from "../fields/answers";
import { minimalUs, sampleContext } from "../test/samples";
import { type Duplicate, type Finding, type Known, NOTHING_KNOWN } from "./finding";
import { readinessOf } from "./readiness";

const us: Answers = {
  ...minimalUs(sampleContext),
  nextStep: "Design review with AWS on 9 December",
};

type Changes = { [Id in keyof Answers]: Answers[Id] | undefined };

function referral(changes: Changes): Answers {
  const given = Object.entries({ ...us, ...changes }).filter(([, answer]) => answer !== undefined);
  return Object.fromEntries(given); // keys are field ids
}

function found(changes: Changes, known: Partial<Known> = {}): Finding[] {
  const { rows } = readinessOf(referral(changes), sampleContext, { ...NOTHING_KNOWN, ...known });
  return rows.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== null);
}

const dollars = (...amounts: number[]) => amounts.map((amount) => BigInt(amount) * 100n);

const duplicate: Duplicate = {
  id: "other",
  name: "Blue Heron Freight – Route planning – US",
  company: "Blue Heron Freight",
  status: "Approved",
  same: ["site"],
  similarity: 0.9,
};

/** What each check says of a referral that has nothing else to be said about. */
const hits: readonly [string, Changes, string, Partial<Known>?][] = [
  ["readiness-1.companyName", { companyName: undefined }, "Enter the customer's company name"],
  [
    "readiness-2.description",
    { description: "TBD" },
    "Replace the placeholder text in the description",
  ],
  [
    "readiness-2b.description",
    { description: "Great opportunity with a very strategic customer who loves the cloud." },
    "The description may be too vague. Add specifics (names, numbers, dates)",
  ],
  [
    "readiness-2b.description",
    { description: "Cloud migration project for a large enterprise customer." },
    "your role, and how AWS is involved.",
  ],
  ["readiness-3.useCase", { useCase: "Too slow" }, "Make the use case at least 20 characters"],
  [
    "readiness-3.useCase",
    { useCase: "Our platform provides dashboards and alerts in real time." },
    "Say what's going wrong or what the goal is, who is affected, and by how much.",
  ],
  [
    "readiness-3.useCase",
    {
      useCase: "Modernise to avoid delays and reduce risk through seamless, agile transformation.",
    },
    "The use case may be too vague. Say who is affected, and by how much.",
  ],
  [
    "readiness-3.useCase",
    {
      useCase:
        "Late trucks and lost parcels in Lyon, details to follow, great opportunity with a hot prospect we met.",
    },
    "Say more about the customer's own problem or goal.",
  ],
  [
    "readiness-3b.useCase",
    { useCase: us.description },
    "The use case repeats the description. Describe the customer's problem",
  ],
  [
    "readiness-8.description",
    { description: `<div>${us.description}</div>` },
    "Description contains web page code",
  ],
  [
    "readiness-8.companyName",
    { companyName: "Blue Heron&nbsp;Freight" },
    "Customer company name contains web page code",
  ],
  ["readiness-4.website", { website: "https://example.com" }, "example.com is a placeholder"],
  ["readiness-4.website", { website: "https://tbd.com" }, "tbd.com looks like a placeholder"],
  [
    "readiness-4b.website",
    { website: "https://www.linkedin.com/company/blue-heron" },
    "linkedin.com is a page on someone else's site",
  ],
  ["readiness-4b.website", { website: "gmail.com" }, "gmail.com is an email provider"],
  ["readiness-4b.website", { website: "bit.ly/3xYz" }, "bit.ly is a link shortener"],
  [
    "readiness-5.monthlyRevenue",
    { monthlyRevenue: "lots" },
    "Enter the revenue as a number, for example 12,500",
  ],
  [
    "readiness-5b.monthlyRevenue",
    { monthlyRevenue: "99" },
    "Is $99 a month right? AWS rarely engages",
  ],
  ["readiness-5b.monthlyRevenue", { monthlyRevenue: "2 million" }, "More than $1,000,000 a month"],
  ["readiness-5b.monthlyRevenue", { monthlyRevenue: "12345" }, "It looks like a placeholder"],
  ["readiness-5b.monthlyRevenue", { monthlyRevenue: "9999" }, "It looks like a placeholder"],
  [
    "readiness-5b.monthlyRevenue",
    { contractValue: "12500", currency: "USD" },
    "same as your contract value",
  ],
  [
    "readiness-5b.monthlyRevenue",
    {},
    "The owner's last three referrals have the same amount",
    { amounts: dollars(12_500, 12_500, 12_500) },
  ],
  [
    "readiness-5b.monthlyRevenue",
    {},
    "The owner's last ten referrals are around $500.",
    { amounts: dollars(500, 400, 500, 600, 500, 500, 500, 700, 300, 500) },
  ],
  ["readiness-6.involvement", { involvement: undefined }, "Choose whether you want help from AWS"],
  [
    "readiness-6.primaryNeed",
    { primaryNeed: [] },
    "You chose co-sell, but haven't selected any help.",
  ],
  ["readiness-6b.nextStep", { nextStep: undefined }, "There's no next step yet."],
  ["readiness-6b.nextStep", { nextStep: "TBD, to be defined" }, "There's no next step yet"],
  [
    "readiness-6b.primaryNeed",
    {
      primaryNeed: [
        "Co-Sell - Technical Consultation",
        "Co-Sell - Deal Support",
        "Co-Sell - Architectural Validation",
        "Co-Sell - Business Presentation",
      ],
    },
    "You chose 4 kinds of help",
  ],
  [
    "readiness-6b.involvement",
    { involvement: "For Visibility Only", primaryNeed: undefined, nextStep: undefined },
    "With For Visibility Only you aren't asking for help",
  ],
  ["readiness-7.owner", { owner: undefined }, "Choose an opportunity owner"],
  ["readiness-7.owner", { owner: "gone" }, "Nora Lind"],
  [
    "readiness-8.description",
    { description: `${us.description} See Salesforce, ticket OPS-4821.` },
    "AWS may not know: See Salesforce, OPS-4821. Spell out or remove.",
  ],
  [
    "readiness-8.useCase",
    { useCase: `${us.useCase} The QBXR and the ZLM team are blocked.` },
    "AWS may not know: QBXR, ZLM.",
  ],
  [
    "readiness-8.nextStep",
    { nextStep: "Q3 push with our champion, MEDDPICC is done" },
    "AWS may not know: Q3 push, our champion, MEDDPICC.",
  ],
  [
    "readiness-9.referralName",
    { referralName: "Cloud project" },
    "It doesn't mention the customer and isn't in the form Customer – Product – Region. Try “Blue Heron Freight – ",
  ],
  [
    "readiness-9.referralName",
    { companyName: "Test Rail", referralName: "test" },
    "looks like a placeholder",
  ],
  [
    "readiness-9.referralName",
    { referralName: "BLUE HERON FREIGHT – ROUTE PLANNING – US WEST" },
    "is in all capitals",
  ],
  [
    "readiness-9.referralName",
    { referralName: "Blue Heron Freight – OPS-4821 – US" },
    "has a number from another system (OPS-4821)",
  ],
  [
    "readiness-9.referralName",
    { referralName: "Blue Heron Freight – #4821 – US" },
    "has a number from another system (#4821)",
  ],
  [
    "readiness-9.referralName",
    { referralName: `Blue Heron Freight – ${"Route planning ".repeat(6)}– US` },
    "is longer than 80 characters",
  ],
  ["readiness-10.closeDate", { closeDate: "2026-11-20" }, "target close date of tomorrow or later"],
  ["readiness-10.closeDate", { closeDate: "2026-11-27" }, "Is November 27, 2026 right?"],
  ["readiness-10.closeDate", { closeDate: "2029-03-01" }, "more than two years from now"],
  [
    "readiness-11.referralName",
    {},
    "Possible duplicate of Blue Heron Freight – Route",
    { duplicates: [duplicate] },
  ],
  ["readiness-12.parentId", { oppType: "Flat Renewal" }, "Enter the ID of the opportunity"],
  [
    "readiness-12.stage",
    { stage: "Prospect" },
    "AWS accepts referrals from the Qualified stage onward",
  ],
  [
    "readiness-12.contractEnd",
    { contractStart: "2027-03-01", contractEnd: "2027-02-01" },
    "Enter a contract end date on or after March 1, 2027",
  ],
  ["readiness-12.fromMarketing", { mdfUsed: "Yes" }, "This deal has marketing details"],
];

/** What looks a little like one of them, and is nothing to speak of. */
const misses: readonly [string, Changes, Partial<Known>?][] = [
  ["a referral with nothing wrong", {}],
  [
    "a short telegram of a deal",
    { description: "Lift and shift of 12 VMware hosts to AWS. We plan and execute by June." },
  ],
  [
    "a deal with a fashionable word in it",
    { description: `${us.description} Part of their digital transformation.` },
  ],
  [
    "a company page at a firm of that name",
    {
      website: "https://www.yahoo.com",
      companyName: "Yahoo Inc",
      referralName: "Yahoo – Route planning – US West",
    },
  ],
  ["a customer's site that ends like a known one", { website: "notlinkedin.com" }],
  ["a round amount", { monthlyRevenue: "10000" }],
  ["an amount of three equal digits", { monthlyRevenue: "555" }],
  ["the least usual amount", { monthlyRevenue: "100" }],
  ["the most usual amount", { monthlyRevenue: "1000000" }],
  ["two earlier referrals of the same amount", {}, { amounts: dollars(12_500, 12_500) }],
  [
    "twenty times the usual, but not more",
    {},
    { amounts: dollars(...Array.from({ length: 10 }, () => 625)) },
  ],
  [
    "far more than nine earlier referrals",
    {},
    { amounts: dollars(...Array.from({ length: 9 }, () => 10)) },
  ],
  [
    "three kinds of help",
    {
      primaryNeed: [
        "Co-Sell - Technical Consultation",
        "Co-Sell - Deal Support",
        "Co-Sell - Architectural Validation",
      ],
    },
  ],
  ["one unknown abbreviation", { useCase: `${us.useCase} The QBXR team waits too.` }],
  [
    "an abbreviation that is spelled out",
    {
      useCase: `${us.useCase} The Route Control Hub (RCHX) and the ZLMQ (zone list manager) stop.`,
    },
  ],
  [
    "abbreviations AWS knows",
    { description: `${us.description} SAP HANA, GDPR, HIPAA and ISO-27001 apply.` },
  ],
  ["a customer named by its initials", { referralName: "BHF – Route planning – US West" }],
  [
    "a name of two parts that names the customer",
    { referralName: "Blue Heron Freight – Route planning" },
  ],
  [
    "a standard in a name",
    { companyName: "Contoso", referralName: "Contoso – ISO-27001 archive – UK" },
  ],
  [
    "a name of three parts without the customer",
    { referralName: "Freighter – Route planning – US" },
  ],
  ["a close date in eight days", { closeDate: "2026-12-01" }],
  ["a close date in two years", { closeDate: "2028-11-23" }],
  ["another deal of the same customer", {}, { duplicates: [{ ...duplicate, similarity: 0.5 }] }],
  ["the same title for another customer", {}, { duplicates: [{ ...duplicate, same: ["title"] }] }],
  ["a renewal with its earlier id", { oppType: "Flat Renewal", parentId: "O1234567" }],
  [
    "a use case that shares a few words",
    { useCase: "The route planner stops for 40 minutes each morning, and drivers wait for it." },
  ],
];

describe("readiness", () => {
  test.each(hits)("%s speaks for %j", (key, changes, text, known) => {
    const told = found(changes, known).map(({ id, field, text: said }) => [`${id}.${field}`, said]);
    expect(told).toContainEqual([key, expect.stringContaining(text)]);
  });

  test.each(misses)("says nothing of %s", (_, changes, known) => {
    expect(found(changes, known).map(({ text }) => text)).toEqual([]);
  });

  test("gives each finding the way to its field, and words a person can act on", () => {
    for (const [, changes, , known] of hits) {
      for (const { field, link, text, looksAt } of found(changes, known)) {
        expect(field).not.toBeNull();
        expect(link).not.toBe("");
        expect(looksAt).toContain(field);
        expect(text).not.toMatch(/\b(?:please|sorry|invalid|valid|required|oops|bad)\b/i);
      }
    }
  });

  test("blocks exactly where sending is refused", () => {
    for (const [, changes, , known] of hits) {
      const answers = referral(changes);
      const { rows, stops } = readinessOf(answers, sampleContext, { ...NOTHING_KNOWN, ...known });
      const blocking = rows
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === "blocks");
      expect(blocking).toHaveLength(stops.length);
    }
  });

  test("does not judge a text in another language, and says so", () => {
    const german =
      "Wir verlagern die Tourenplanung der Spedition nach AWS und betreiben sie danach drei Jahre lang für den Kunden.";
    const { rows, warnings } = readinessOf(referral({ description: german }), sampleContext);
    const text = rows.find(({ id }) => id === "text");
    expect([text?.state, warnings]).toEqual(["Not checked", 0]);
    expect(text?.findings[0]?.text).toBe("Description: not in English, so not checked");
  });

  test("names the words it stumbled over", () => {
    const [finding] = found({
      description: "Leverage best-in-class synergies to unlock innovation.",
    });
    expect(finding?.matched).toEqual(
      expect.arrayContaining(["Leverage", "best-in-class", "synergies"]),
    );
  });
});
