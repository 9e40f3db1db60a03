/**
 * Referrals for tests: four written by hand and any number generated, all ready to be sent. Every
 * date hangs on the context's day, so that no test grows too old.
 */
import fc from "fast-check";
import * as lists from "../choices/aws-lists";
import { awsProducts } from "../choices/aws-products";
import { countryCodes } from "../choices/countries";
import { currencyCodes } from "../choices/currencies";
import { postalCodeExample, usesPostalCodes } from "../choices/postal-codes";
import { usStates } from "../choices/us-states";
import { workloads } from "../choices/workloads";
import type { ReferralContext } from "../context";
import { daysAfter } from "../dates";
import { type Answers, OTHER, OTHER_COMPETITOR, SOMEONE_ELSE } from "../fields/answers";

/** Where the emulated partner sells: the start of each ARN. */
const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

/** The owner is registered with the emulated Partner Central, and its solutions are listed. */
export const sampleContext: ReferralContext = {
  today: "2026-11-23",
  own: { name: "Harbor Cloud", domains: ["harbor-cloud.com"], awsAccount: "999999999999" },
  people: [
    {
      id: "maria",
      firstName: "Maria",
      lastName: "Keller",
      email: "maria.keller@partner.example",
      awsAnswer: null,
    },
    {
      id: "james",
      firstName: "James",
      lastName: "Okafor",
      email: "james.okafor@partner.example",
      awsAnswer: "accepted",
    },
    {
      id: "gone",
      firstName: "Nora",
      lastName: "Lind",
      email: "nora.lind@partner.example",
      awsAnswer: "refused",
    },
  ],
  you: "maria",
  solutions: [
    { id: "S-1234567", name: "Sandbox Sample Solution", status: "Active" },
    { id: "S-7654321", name: "Old Warehouse Kit", status: "Inactive" },
    {
      id: "S-0051208",
      name: "Harbor Data Lake Accelerator",
      status: "Active",
      marketplaceArn: `${marketplace}/Solution/soln-4tz7qk2m9xw3b`,
    },
    { id: "soln-6hd2kq9vw3xzp", name: "Fleet Telemetry Hub", status: "Active" },
  ],
};

/** The guide's 14 and what AWS insists on, for a customer in the United States. */
export function minimalUs({ today }: ReferralContext): Answers {
  return {
    companyName: "Blue Heron Freight, Inc.",
    website: "https://www.blueheronfreight.com/about",
    country: "US",
    state: "Oregon",
    postalCode: "97205",
    industry: "Transportation and Logistics",
    referralName: "Blue Heron Freight – Route planning – US West",
    description:
      "We move the route planner of Blue Heron Freight to AWS and run it for three years. AWS helps with the design of the data platform.",
    useCase:
      "Drivers wait 40 minutes each morning for their routes, and 1 in 9 parcels arrives late.",
    workload: "Migration / Database Migration",
    deliveryModel: ["SaaS or PaaS", "Managed Services"],
    monthlyRevenue: "$12,500",
    closeDate: daysAfter(today, 120),
    fromMarketing: "No",
    owner: "maria",
    involvement: "Co-Sell",
    primaryNeed: ["Co-Sell - Technical Consultation"],
    solution: ["S-1234567"],
    salesActivities: ["Initialized discussions with customer"],
    stage: "Qualified",
    natSec: "No",
    oppType: "Net New Business",
  };
}

export function minimalGermany(context: ReferralContext): Answers {
  const { state: _, ...answers } = minimalUs(context);
  return {
    ...answers,
    companyName: "Nordlicht Versicherung AG",
    website: "nordlicht-versicherung.de",
    country: "DE",
    postalCode: "D-80331",
    industry: "Financial Services",
    referralName: "Nordlicht – Schadenportal – Deutschland",
    monthlyRevenue: "8.5k",
  };
}

/** A country without postal codes, and an owner who is not on the list. */
export function minimalNoPostal(context: ReferralContext): Answers {
  const { state: _, postalCode: __, ...answers } = minimalUs(context);
  return {
    ...answers,
    companyName: "Pearl River Retail Limited",
    website: "pearlriver-retail.hk",
    country: "HK",
    industry: "Other",
    otherIndustry: "Night markets",
    referralName: "Pearl River Retail – Stock count – Hong Kong",
    owner: SOMEONE_ELSE,
    ownerFirst: "Aiko",
    ownerLast: "Tanaka",
    ownerEmail: "Aiko.Tanaka@partner.example",
    solution: [OTHER],
    otherSolution: "A stock counter that works from photographs",
  };
}

/** Every question that can be asked together is answered. */
export function fullEverything(context: ReferralContext): Answers {
  return {
    ...minimalUs(context),
    industry: "Other",
    otherIndustry: "Parcel lockers",
    estimateUrl: "https://calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44",
    fromMarketing: "Yes",
    mdfUsed: "Yes",
    owner: SOMEONE_ELSE,
    ownerFirst: "James",
    ownerLast: "Okafor",
    ownerEmail: "james.okafor@partner.example",
    primaryNeed: [
      "Co-Sell - Technical Consultation",
      "Co-Sell - Deal Support",
      "Co-Sell - Support for Public Tender / RFx",
    ],
    solution: ["S-1234567", OTHER],
    otherSolution: "A locker that tells the planner when it is full",
    salesActivities: ["Conducted POC / Demo", "SOW Signed"],
    awsAccount: "1234-5678-9012",
    duns: "15-048-3782",
    contactFirst: "Lena",
    contactLast: "Brandt",
    contactEmail: "Lena.Brandt@BlueHeronFreight.com",
    contactTitle: "Head of IT",
    contactPhone: "+1 (503) 555-0142",
    street: "1200 SW Park Avenue",
    city: "Portland",
    oppType: "Expansion",
    parentId: "O1234567",
    contractValue: "€ 250,000.50",
    currency: "EUR",
    contractStart: "1 March 2027",
    contractEnd: "2030-02-28",
    procurement: "Subscription",
    awsProducts: [awsProducts[0]?.name ?? "", awsProducts[300]?.identifier ?? ""],
    nextStep: "Design review with AWS in the second week of December",
    stage: "Technical Validation",
    apnPrograms: ["Migration Acceleration Program", "Well-Architected"],
    campaignName: "LOCKERS-2026-Q4",
    channel: ["Live Event", "Out Of Home (OOH)"],
    marketingUseCase: ["AI/ML", "VR & AR"],
    competitor: OTHER_COMPETITOR,
    otherCompetitor: "Nimbus Nord, Kumo Hosting",
  };
}

const word = fc.constantFrom(
  ..."harbor claims night train ledger crème Straße 日本 データ Ελλάδα мост fleet 24/7 “quick” R&D 🚚".split(
    " ",
  ),
);

/** Words with letters in them, long enough to be an answer, `most` code points at most. */
function wordsOf(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .array(word, { minLength: Math.ceil(least / 2) + 1, maxLength: Math.ceil(most / 3) })
    .map((words) => [...`Move ${words.join(" ")}`].slice(0, most).join("").trim());
}

const label = fc.stringMatching(/^[a-z][a-z0-9]{3,12}$/).map((name) => `${name}-works`);

function someOf(list: readonly string[], most = 4): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: most });
}

/** The answer half of the time, so that blanks are as usual as answers. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

type Part = fc.Arbitrary<Answers>;

function recordOf(parts: Record<string, fc.Arbitrary<string | string[] | undefined>>): Part {
  return fc.record(parts).map((record) => {
    const given = Object.entries(record).filter(([, answer]) => answer !== undefined);
    return Object.fromEntries(given) as Answers; // the keys above are field ids
  });
}

const addressOf = (country: string): Part =>
  recordOf({
    country: fc.constant(country),
    state: country === "US" ? fc.constantFrom(...usStates) : fc.constant(undefined),
    postalCode: fc.constant(
      usesPostalCodes(country) ? (postalCodeExample(country) ?? "10 200") : undefined,
    ),
    street: maybe(wordsOf(4, 255)),
    city: maybe(wordsOf(4, 255)),
  });

const industry: Part = fc.oneof(
  recordOf({ industry: fc.constantFrom(...lists.industries.filter((name) => name !== OTHER)) }),
  recordOf({ industry: fc.constant(OTHER), otherIndustry: wordsOf(4, 255) }),
);

const money: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 99_999_999_999 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`);

const marketing: Part = fc.oneof(
  recordOf({ fromMarketing: fc.constant("No") }),
  recordOf({
    fromMarketing: fc.constant("Yes"),
    mdfUsed: fc.constant("No"),
    campaignName: maybe(wordsOf(4, 255)),
    channel: maybe(someOf(lists.channels)),
  }),
  recordOf({
    fromMarketing: fc.constant("Yes"),
    mdfUsed: fc.constant("Yes"),
    channel: maybe(someOf(lists.channels)),
    marketingUseCase: maybe(someOf(lists.marketingUseCases)),
  }),
);

const owner: Part = fc.oneof(
  recordOf({ owner: fc.constantFrom("maria", "james") }),
  recordOf({
    owner: fc.constant(SOMEONE_ELSE),
    ownerFirst: fc.constant("Priya"),
    ownerLast: fc.constant("Raman"),
    ownerEmail: fc.constantFrom("priya.raman@partner.example", "Priya.Raman@Partner.Example"),
  }),
);

const ask: Part = fc.oneof(
  recordOf({
    involvement: fc.constant("Co-Sell"),
    primaryNeed: someOf(lists.primaryNeeds),
    nextStep: maybe(wordsOf(10, 255)),
  }),
  recordOf({ involvement: fc.constant("For Visibility Only") }),
);

const contact: Part = fc.oneof(
  fc.constant({}),
  recordOf({
    contactFirst: wordsOf(4, 80),
    contactLast: maybe(wordsOf(4, 80)),
    contactEmail: maybe(label.map((name) => `Anna.${name}@${name}.example`)),
    contactTitle: maybe(wordsOf(4, 80)),
    contactPhone: maybe(fc.stringMatching(/^\+[1-9][0-9]{6,13}$/)),
  }),
);

const contract: Part = fc.oneof(
  fc.constant({}),
  recordOf({
    contractValue: money,
    currency: fc.constantFrom(...currencyCodes),
    contractStart: fc.constantFrom("2027-01-01", "1 January 2027"),
    contractEnd: maybe(fc.constantFrom("2027-01-01", "31 Dec 2029", "2032-02-29")),
    procurement: maybe(fc.constantFrom(...lists.procurementTypes)),
  }),
);

/** Of every kind: by id, from the list with its ARN, by typed ARNs. */
const linked = fc.subarray(
  [
    "S-1234567",
    "S-0051208",
    "SOLN-6hd2kq9vw3xzp",
    `${marketplace}/Solution/soln-a1`,
    `${marketplace}/SaaSProduct/prod-a1, ${marketplace}/AmiProduct/prod-b2`,
  ],
  { minLength: 1 },
);

const solution: Part = fc.oneof(
  recordOf({ solution: linked, stage: fc.constant("Committed") }),
  recordOf({
    solution: fc.constant([OTHER]),
    otherSolution: wordsOf(4, 255),
    stage: fc.constantFrom("Qualified", "Technical Validation", "Business Validation"),
  }),
);

const competitor: Part = fc.oneof(
  fc.constant({}),
  recordOf({
    competitor: fc.constantFrom(...lists.competitors.filter((name) => name !== OTHER_COMPETITOR)),
  }),
  recordOf({ competitor: fc.constant(OTHER_COMPETITOR), otherCompetitor: wordsOf(4, 255) }),
);

const nationalSecurity: Part = fc.constantFrom<Answers[]>(
  { natSec: "No" },
  {},
  { natSec: "Yes", natSecConfirmed: ["Yes"], industry: "Government", otherIndustry: "" },
);

const products = awsProducts.flatMap(({ identifier, name }) => [identifier, name.toLowerCase()]);

function basics({ today }: ReferralContext): Part {
  return recordOf({
    companyName: wordsOf(4, 120),
    website: fc.oneof(
      label.map((name) => `${name}.de`),
      label.map((name) => `https://www.${name}.co.uk/en?page=2&utm_source=mail`),
    ),
    referralName: wordsOf(4, 255),
    description: wordsOf(20, 1200),
    useCase: wordsOf(20, 700),
    workload: fc.constantFrom(...workloads),
    deliveryModel: someOf(lists.deliveryModels),
    monthlyRevenue: fc.oneof(money, fc.constantFrom("$12,500", "8.5k", "USD 12 500")),
    estimateUrl: maybe(
      fc
        .stringMatching(/^[a-f0-9]{32,64}$/)
        .map((id) => `https://calculator.aws/#/estimate?id=${id}`),
    ),
    closeDate: fc.integer({ min: 1, max: 3650 }).map((days) => daysAfter(today, days)),
    salesActivities: someOf(lists.salesActivities),
    awsAccount: maybe(fc.stringMatching(/^[0-8]{12}$/)),
    duns: maybe(fc.stringMatching(/^[0-9]{9}$/)),
    oppType: maybe(fc.constantFrom(...lists.opportunityTypes)),
    awsProducts: maybe(someOf(products, 20)),
    apnPrograms: maybe(someOf(lists.apnPrograms)),
  });
}

/**
 * Referrals that nothing keeps from being sent, all over the range of what can be answered. None
 * names an earlier opportunity: AWS wants that one to exist.
 */
export function anyReadyAnswers(context: ReferralContext = sampleContext): Part {
  return fc
    .tuple(
      basics(context),
      fc.constantFrom(...countryCodes).chain(addressOf),
      industry,
      marketing,
      owner,
      ask,
      contact,
      contract,
      solution,
      competitor,
      nationalSecurity,
    )
    .map((parts) => Object.assign({}, ...parts));
}
