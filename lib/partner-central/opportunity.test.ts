import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/lib/db/test/database";
import { type Emulator, startEmulator } from "@/lib/emulator/server";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, OTHER } from "@/lib/referral/fields/answers";
import { type FieldId, fieldIds } from "@/lib/referral/fields/fields";
import { sentValue } from "@/lib/referral/fields/values";
import { issuesBeforeSubmission } from "@/lib/referral/rules/checks";
import {
  anyReadyAnswers,
  fullEverything,
  minimalGermany,
  minimalNoPostal,
  minimalUs,
  sampleContext,
} from "@/lib/referral/test/samples";
import type { Result } from "@/lib/result";
import { USE_CASE_HEADING } from "./business-problem";
import { assign, associate, createOpportunity, getOpportunity, startEngagement } from "./calls";
import type { Target } from "./connect";
import type { Failure } from "./failures";
import { requestsOf } from "./opportunity";
import { answersOf } from "./read-back";
import { anySlot, unlimitedCalls } from "./test/slot";

const context: ReferralContext = {
  ...sampleContext,
  today: new Date().toISOString().slice(0, 10),
};
const closing = minimalUs(context).closeDate;

describe("a referral as AWS's requests", () => {
  test("carries the fourteen answers and what AWS insists on, and nothing blank", () => {
    expect(requestsOf("ref123", minimalUs(context), context, "Sandbox")).toEqual({
      create: {
        Catalog: "Sandbox",
        PartnerOpportunityIdentifier: "ref123",
        Origin: "Partner Referral",
        OpportunityType: "Net New Business",
        NationalSecurity: "No",
        PrimaryNeedsFromAws: ["Co-Sell - Technical Consultation"],
        Customer: {
          Account: {
            CompanyName: "Blue Heron Freight, Inc.",
            WebsiteUrl: "https://www.blueheronfreight.com/about",
            Industry: "Transportation and Logistics",
            Address: { CountryCode: "US", StateOrRegion: "Oregon", PostalCode: "97205" },
          },
        },
        Project: {
          Title: "Blue Heron Freight – Route planning – US West",
          CustomerBusinessProblem: [
            "We move the route planner of Blue Heron Freight to AWS and run it for three years. AWS helps with the design of the data platform.",
            "",
            "Use case (what the customer needs to solve):",
            "Drivers wait 40 minutes each morning for their routes, and 1 in 9 parcels arrives late.",
          ].join("\n"),
          CustomerUseCase: "Migration / Database Migration",
          DeliveryModels: ["SaaS or PaaS", "Managed Services"],
          SalesActivities: ["Initialized discussions with customer"],
          ExpectedCustomerSpend: [
            { Amount: "12500.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" },
          ],
        },
        Marketing: { Source: "None" },
        LifeCycle: {
          Stage: "Qualified",
          TargetCloseDate: closing,
          ReviewStatus: "Pending Submission",
        },
      },
      associations: [{ type: "Solutions", id: "S-1234567" }],
      assignee: {
        Email: "maria.keller@partner.example",
        FirstName: "Maria",
        LastName: "Keller",
        BusinessTitle: "OpportunityOwner",
      },
      submission: { InvolvementType: "Co-Sell", Visibility: "Full" },
    });
  });

  test("carries every optional answer to its place", () => {
    const { create, associations, assignee } = requestsOf(
      "ref123",
      fullEverything(context),
      context,
      "AWS",
    );
    expect(create).toMatchObject({
      Catalog: "AWS",
      OpportunityType: "Expansion",
      Customer: {
        Account: {
          Industry: "Other",
          OtherIndustry: "Parcel lockers",
          AwsAccountId: "123456789012",
          Duns: "150483782",
          Address: { StreetAddress: "1200 SW Park Avenue", City: "Portland" },
        },
        Contacts: [
          {
            FirstName: "Lena",
            LastName: "Brandt",
            Email: "lena.brandt@blueheronfreight.com",
            BusinessTitle: "Head of IT",
            Phone: "+15035550142",
          },
        ],
      },
      SoftwareRevenue: {
        Value: { Amount: "250000.50", CurrencyCode: "EUR" },
        EffectiveDate: "2027-03-01",
        ExpirationDate: "2030-02-28",
        DeliveryModel: "Subscription",
      },
      Marketing: {
        Source: "Marketing Activity",
        AwsFundingUsed: "Yes",
        CampaignName: "LOCKERS-2026-Q4",
        Channels: ["Live Event", "Out Of Home (OOH)"],
        UseCases: ["AI/ML", "VR & AR"],
      },
      LifeCycle: {
        Stage: "Technical Validation",
        NextSteps: "Design review with AWS in the second week of December",
      },
      Project: {
        RelatedOpportunityIdentifier: "O1234567",
        OtherSolutionDescription: "A locker that tells the planner when it is full",
        ApnPrograms: ["Migration Acceleration Program", "Well-Architected"],
        CompetitorName: "*Other",
        OtherCompetitorNames: "Nimbus Nord, Kumo Hosting",
      },
    });
    expect(associations.map(({ type }) => type)).toEqual([
      "Solutions",
      "AwsProducts",
      "AwsProducts",
    ]);
    expect(assignee?.Email).toBe("james.okafor@partner.example");
  });

  test("links each solution as what it is: by its ARN where AWS has one, and each once", () => {
    const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";
    const sold = `${marketplace}/Solution/soln-4tz7qk2m9xw3b`;
    const product = `${marketplace}/ContainerProduct/prod-a1`;
    const solution = [
      "s-1234567",
      "soln-6hd2kq9vw3xzp",
      "S-0051208",
      sold,
      "soln-4tz7qk2m9xw3b",
      product,
      "S-99",
      "the usual one",
    ];
    const answers = { ...minimalUs(context), solution };
    expect(requestsOf("ref123", answers, context, "Sandbox").associations).toEqual([
      { type: "Solutions", id: "S-1234567" },
      { type: "Solutions", id: "soln-6hd2kq9vw3xzp" },
      { type: "AwsMarketplaceSolutions", id: sold },
      { type: "AwsMarketplaceProducts", id: product },
      { type: "Solutions", id: "S-99" },
    ]);
    // Before AWS has told us its list, an id goes as it was typed.
    const before = { ...context, solutions: null };
    const unlisted = { ...answers, solution: ["S-0051208", "soln-4tz7qk2m9xw3b", sold] };
    expect(requestsOf("ref123", unlisted, before, "Sandbox").associations).toEqual([
      { type: "Solutions", id: "S-0051208" },
      { type: "Solutions", id: "soln-4tz7qk2m9xw3b" },
      { type: "AwsMarketplaceSolutions", id: sold },
    ]);
  });

  test("asks for visibility without naming any help", () => {
    const answers = { ...minimalUs(context), involvement: "For Visibility Only" };
    const { create, submission } = requestsOf("ref123", answers, context, "Sandbox");
    expect(create).not.toHaveProperty("PrimaryNeedsFromAws");
    expect(submission).toEqual({ InvolvementType: "For Visibility Only", Visibility: "Full" });
  });

  test("leaves out a currency without a value", () => {
    const answers = { ...minimalUs(context), currency: "EUR" };
    expect(requestsOf("ref123", answers, context, "Sandbox").create).not.toHaveProperty(
      "SoftwareRevenue",
    );
  });

  test("of an empty referral holds only what every referral carries", () => {
    expect(requestsOf("ref123", {}, context, "Sandbox")).toEqual({
      create: {
        Catalog: "Sandbox",
        PartnerOpportunityIdentifier: "ref123",
        Origin: "Partner Referral",
        LifeCycle: { ReviewStatus: "Pending Submission" },
      },
      associations: [],
      assignee: null,
      submission: null,
    });
  });

  test("never holds an empty text, whatever was answered", () => {
    const blanks: Answers = Object.fromEntries(fieldIds.map((id) => [id, "  "]));
    for (const answers of [blanks, { ...fullEverything(context), nextStep: "", city: " " }]) {
      const { create } = requestsOf("ref123", answers, context, "Sandbox");
      expect(JSON.stringify(create)).not.toMatch(/":(?:""|null|\[\]|\{\})/);
    }
  });
});

describe("at the emulated Partner Central", () => {
  let database: TestDatabase;
  let emulator: Emulator;
  let target: Target;

  beforeAll(async () => {
    database = await unlimitedCalls();
    emulator = await startEmulator({ stateFile: null, taskMs: 0 });
    target = { catalog: "Sandbox", endpoint: emulator.url, region: "us-east-1" };
  });
  afterAll(async () => {
    await emulator.close();
    await database.close();
  });

  let sent = 0;

  async function roundTrip(answers: Answers): Promise<Answers> {
    sent += 1;
    const requests = requestsOf(`ref${sent}`, answers, context, "Sandbox");
    const { opportunityId } = valueOrThrow(
      await createOpportunity(target, await anySlot(), requests.create, `token-${sent}`),
    );
    for (const association of requests.associations) {
      valueOrThrow(await associate(target, await anySlot(), opportunityId, association));
    }
    const { assignee, submission } = requests;
    if (!assignee || !submission) throw new Error("no owner, or nothing asked for");
    valueOrThrow(await assign(target, await anySlot(), opportunityId, assignee));
    valueOrThrow(
      await startEngagement(target, await anySlot(), opportunityId, submission, `start-${sent}`),
    );
    const opportunity = valueOrThrow(await getOpportunity(target, opportunityId));
    return answersOf(opportunity, context.people);
  }

  test.each([
    ["a customer in the United States", minimalUs],
    ["a customer in Germany", minimalGermany],
    ["a customer in a country without postal codes", minimalNoPostal],
    ["every answer there is", withoutParent],
  ])("%s comes back as it was sent", async (_, sample) => {
    const answers = sample(context);
    expect(sentValuesOf(await roundTrip(answers), answers)).toEqual(sentValuesOf(answers, answers));
  });

  test("any referral that is ready is accepted and comes back as it was sent", async () => {
    await fc.assert(
      fc.asyncProperty(anyReadyAnswers(context), async (answers) => {
        expect(issuesBeforeSubmission(answers, context)).toEqual([]);
        expect(sentValuesOf(await roundTrip(answers), answers)).toEqual(
          sentValuesOf(answers, answers),
        );
      }),
      { numRuns: 60 },
    );
  }, 90_000);

  /** Every value by field, but for what AWS keeps elsewhere or, of national security, hides. */
  function sentValuesOf(answers: Answers, original: Answers): Record<string, unknown> {
    const hidden: FieldId[] =
      original.natSec === "Yes" ? ["companyName", "website", "country", "state", "postalCode"] : [];
    const elsewhere: FieldId[] = ["involvement", "natSecConfirmed", "submit", ...hidden];
    // A listed owner who was typed comes back as the listed one: the same address, the profile's names.
    const names: FieldId[] = ["owner", "ownerFirst", "ownerLast", "ownerEmail"];
    // A real solution makes AWS forget the words for another one.
    const other: FieldId[] = hasListedSolution(original) ? ["otherSolution"] : [];
    // What was not answered AWS fills in itself.
    const defaults: FieldId[] = ["oppType", "natSec", "stage"];
    const blank = defaults.filter((id) => sentValue(id, original, context) === null);
    const left = new Set([...elsewhere, ...names, ...other, ...blank, "solution"]);
    const requests = requestsOf("any", answers, context, "Sandbox");
    return {
      ...Object.fromEntries(
        fieldIds.filter((id) => !left.has(id)).map((id) => [id, sentValue(id, answers, context)]),
      ),
      ownerAddress: requests.assignee?.Email,
      // AWS keeps what is linked by type, so their order between the types is not kept.
      links: requests.associations.map(({ type, id }) => `${type} ${id}`).sort(),
    };
  }

  function hasListedSolution({ solution }: Answers): boolean {
    return Array.isArray(solution) && solution.some((id) => id !== OTHER);
  }
});

/** An earlier opportunity would have to exist at the emulator. */
function withoutParent(given: ReferralContext): Answers {
  const { parentId: _, ...answers } = fullEverything(given);
  return answers;
}

describe("the business problem that AWS keeps as one text", () => {
  test("is all description when it was not written here", () => {
    const opportunity = { Project: { CustomerBusinessProblem: "Written in\n\nPartner Central" } };
    const answers = answersOf(opportunity, []);
    expect(answers.description).toBe("Written in\n\nPartner Central");
    expect(answers.useCase).toBeUndefined();
  });

  test("is split at the last heading", () => {
    const text = `About\n\n${USE_CASE_HEADING}\nfirst\n\n${USE_CASE_HEADING}\nsecond`;
    const answers = answersOf({ Project: { CustomerBusinessProblem: text } }, []);
    expect(answers.useCase).toBe("second");
    expect(answers.description).toBe(`About\n\n${USE_CASE_HEADING}\nfirst`);
  });
});

test("entities that AWS makes of some characters are read back as those characters", () => {
  const answers = answersOf({ Project: { Title: "R&amp;D &amp;colon; phase 1" } }, []);
  expect(answers.referralName).toBe("R&D : phase 1");
});

function valueOrThrow<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
