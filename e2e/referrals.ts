import { type PageAnswers, type WizardPage, you } from "./wizard";

/*
 * Three referrals as reps type them, and what AWS must hold afterwards, written out by hand. Each
 * is made for a mark, so that its company and nobody else's is found at AWS.
 */

/** A day in June of next year, in the forms people type and the form AWS stores. */
const year = new Date().getUTCFullYear() + 1;

export type Written = {
  company: string;
  pages: WizardPage[];
  /** What AWS must hold afterwards, written by hand. */
  atAws: Record<string, unknown>;
};

/** The solution that each of them offers, and what has been done with the customer. */
const sold: PageAnswers = {
  "Solution offered": ["S-1234567"],
  "Sales activities": ["Initialized discussions with customer"],
};

/** The pages of a referral that AWS does not take yet: nothing says what is sold. */
export function withoutSolution({ pages }: Written): WizardPage[] {
  return pages.map(({ heading, answers }) => ({
    heading,
    answers: Object.fromEntries(Object.entries(answers).filter(([asked]) => !(asked in sold))),
  }));
}

export function unitedStates(mark: string): Written {
  return {
    company: `Blue Heron Logistics, Inc. ${mark}`,
    pages: [
      {
        heading: "The customer",
        answers: {
          "Customer company name": `Blue Heron Logistics, Inc. ${mark}`,
          "Customer website": "https://www.Blueheron-Logistics.com/?utm_source=mail",
          Country: "United States",
          State: "Oregon",
          "Postal code": " 97201 ",
          Industry: "Transportation and Logistics",
        },
      },
      {
        heading: "The deal",
        answers: {
          "Referral name": "Blue Heron Logistics – Route planner – US West",
          Description:
            "We move Blue Heron's route planner from two rented servers to Amazon ECS and run it as a managed service. AWS reviews the design in March.",
          "Use case":
            "Drivers wait 40 minutes for routes each morning, and 6 % of parcels arrive late.",
          "Workload category": "Containers & Serverless",
        },
      },
      {
        heading: "Delivery, money and dates",
        answers: {
          "Delivery model": ["SaaS or PaaS", "Managed Services"],
          "Estimated AWS monthly recurring revenue, in US dollars": "$12,500",
          "Target close date": `30 jun ${String(year).slice(2)}`,
          "Is this from a marketing activity?": "No",
        },
      },
      {
        heading: "Owner and AWS support",
        answers: {
          "What do you want from AWS?": "Co-Sell",
          "Primary need from AWS": ["Technical Consultation", "Architectural Validation"],
          ...sold,
        },
      },
    ],
    atAws: {
      "Customer.Account.CompanyName": `Blue Heron Logistics, Inc. ${mark}`,
      "Customer.Account.WebsiteUrl": "https://www.blueheron-logistics.com",
      "Customer.Account.Address.CountryCode": "US",
      "Customer.Account.Address.StateOrRegion": "Oregon",
      "Customer.Account.Address.PostalCode": "97201",
      "Customer.Account.Industry": "Transportation and Logistics",
      "Project.CustomerBusinessProblem": [
        "We move Blue Heron's route planner from two rented servers to Amazon ECS and run it as a managed service. AWS reviews the design in March.",
        "",
        "Use case (what the customer needs to solve):",
        "Drivers wait 40 minutes for routes each morning, and 6 % of parcels arrive late.",
      ].join("\n"),
      "Project.Title": "Blue Heron Logistics – Route planner – US West",
      "Project.CustomerUseCase": "Containers & Serverless",
      "Project.DeliveryModels": ["SaaS or PaaS", "Managed Services"],
      "Project.ExpectedCustomerSpend.0.Amount": "12500.00",
      "LifeCycle.TargetCloseDate": `${year}-06-30`,
      "Marketing.Source": "None",
      PrimaryNeedsFromAws: [
        "Co-Sell - Architectural Validation",
        "Co-Sell - Technical Consultation",
      ],
    },
  };
}

export function germany(mark: string): Written {
  return {
    company: `Nordlicht Stadtwerke GmbH ${mark}`,
    pages: [
      {
        heading: "The customer",
        answers: {
          "Customer company name": `Nordlicht Stadtwerke GmbH ${mark}`,
          "Customer website": "nordlicht-stadtwerke.de",
          Country: "Germany",
          "Postal code": "D-80331",
          Industry: "Energy - Power and Utilities",
        },
      },
      {
        heading: "The deal",
        answers: {
          "Referral name": "Nordlicht Stadtwerke – Smart meter platform – Germany",
          Description:
            "Contoso Cloud builds a platform on AWS IoT Core and Amazon Timestream that reads 90,000 smart meters every 15 minutes.",
          "Use case":
            "The meter readings arrive a day late, so grid faults are found only when customers call.",
          "Workload category": "IOT",
        },
      },
      {
        heading: "Delivery, money and dates",
        answers: {
          "Delivery model": ["Professional Services"],
          "Estimated AWS monthly recurring revenue, in US dollars": "8.4k",
          "Target close date": `${year}-06-29`,
          "Is this from a marketing activity?": "No",
        },
      },
      {
        heading: "Owner and AWS support",
        answers: {
          "What do you want from AWS?": "Co-Sell",
          "Primary need from AWS": ["Deal Support"],
          ...sold,
        },
      },
    ],
    atAws: {
      "Customer.Account.CompanyName": `Nordlicht Stadtwerke GmbH ${mark}`,
      "Customer.Account.WebsiteUrl": "https://nordlicht-stadtwerke.de",
      "Customer.Account.Address.CountryCode": "DE",
      "Customer.Account.Address.PostalCode": "80331",
      "Customer.Account.Industry": "Energy - Power and Utilities",
      "Project.CustomerBusinessProblem": [
        "Contoso Cloud builds a platform on AWS IoT Core and Amazon Timestream that reads 90,000 smart meters every 15 minutes.",
        "",
        "Use case (what the customer needs to solve):",
        "The meter readings arrive a day late, so grid faults are found only when customers call.",
      ].join("\n"),
      "Project.Title": "Nordlicht Stadtwerke – Smart meter platform – Germany",
      "Project.CustomerUseCase": "IOT",
      "Project.DeliveryModels": ["Professional Services"],
      "Project.ExpectedCustomerSpend.0.Amount": "8400.00",
      "LifeCycle.TargetCloseDate": `${year}-06-29`,
      PrimaryNeedsFromAws: ["Co-Sell - Deal Support"],
    },
  };
}

/** One that nothing speaks against: of its own in all that other referrals are compared by. */
export function ready(mark: string): Written {
  const written = germany(mark);
  const amount = String(4103 + 10 * (Number.parseInt(mark.slice(0, 3), 16) % 80));
  const own: Record<string, string> = {
    "Customer website": `stadtwerke-${mark}.de`,
    "Referral name": `Nordlicht Stadtwerke – ${mark} – Kiel`,
    "Estimated AWS monthly recurring revenue, in US dollars": amount,
  };
  const pages = written.pages.map(({ heading, answers }) => ({
    heading,
    answers: Object.fromEntries(
      Object.entries(answers).map(([asked, given]) => [asked, own[asked] ?? given]),
    ),
  }));
  const nextStep = { "Next step (optional)": "Maria calls the plant manager on Friday" };
  return { ...written, pages: [...pages, { heading: "AWS and co-sell", answers: nextStep }] };
}

/** The Emirates have no postal codes; nothing may be sent for one. */
export function noPostalCodes(mark: string): Written {
  return {
    company: `Pearl Coast Clinics LLC ${mark}`,
    pages: [
      {
        heading: "The customer",
        answers: {
          "Customer company name": `Pearl Coast Clinics LLC ${mark}`,
          "Customer website": "pearlcoastclinics.ae",
          Country: "United Arab Emirates",
          Industry: "Healthcare",
        },
      },
      {
        heading: "The deal",
        answers: {
          "Referral name": "Pearl Coast Clinics – Image archive – Emirates",
          Description:
            "We sell and run an image archive on Amazon S3 for nine clinics; AWS helps us with the sizing and the data residency review.",
          "Use case":
            "Scans older than two years sit on tapes, and doctors wait three days to see them.",
          "Workload category": "Storage & Backup",
        },
      },
      {
        heading: "Delivery, money and dates",
        answers: {
          "Delivery model": ["Managed Services"],
          "Estimated AWS monthly recurring revenue, in US dollars": "USD 3 750",
          "Target close date": `15 September ${year}`,
          "Is this from a marketing activity?": "No",
        },
      },
      {
        heading: "Owner and AWS support",
        answers: {
          "What do you want from AWS?": "Co-Sell",
          "Primary need from AWS": ["Pricing Assistance"],
          ...sold,
        },
      },
    ],
    atAws: {
      "Customer.Account.CompanyName": `Pearl Coast Clinics LLC ${mark}`,
      "Customer.Account.WebsiteUrl": "https://pearlcoastclinics.ae",
      "Customer.Account.Address.CountryCode": "AE",
      "Customer.Account.Address.PostalCode": undefined,
      "Project.CustomerBusinessProblem": [
        "We sell and run an image archive on Amazon S3 for nine clinics; AWS helps us with the sizing and the data residency review.",
        "",
        "Use case (what the customer needs to solve):",
        "Scans older than two years sit on tapes, and doctors wait three days to see them.",
      ].join("\n"),
      "Project.Title": "Pearl Coast Clinics – Image archive – Emirates",
      "Project.ExpectedCustomerSpend.0.Amount": "3750.00",
      "LifeCycle.TargetCloseDate": `${year}-09-15`,
      PrimaryNeedsFromAws: ["Co-Sell - Pricing Assistance"],
    },
  };
}

/** What AWS holds of every referral here, besides its own values. */
export const always: Record<string, unknown> = {
  "LifeCycle.ReviewStatus": "Submitted",
  "LifeCycle.Stage": "Qualified",
  "RelatedEntityIdentifiers.Solutions": ["S-1234567"],
  "Project.SalesActivities": ["Initialized discussions with customer"],
  "Project.ExpectedCustomerSpend.0.CurrencyCode": "USD",
  "Project.ExpectedCustomerSpend.0.Frequency": "Monthly",
  "Project.ExpectedCustomerSpend.0.TargetCompany": "AWS",
  "OpportunityTeam.0.Email": you.email,
  "OpportunityTeam.0.FirstName": you.firstName,
  "OpportunityTeam.0.LastName": you.lastName,
  "OpportunityTeam.0.BusinessTitle": "OpportunityOwner",
  OpportunityType: "Net New Business",
  NationalSecurity: "No",
};
