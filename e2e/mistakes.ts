/**
 * What people type wrongly, page by page, and what they are told; written by hand from the rules.
 * The pages are tried with the first mistake of each question, the check they share with all.
 */

/** Question, what is typed, the words that must appear; the corrected text makes them go away. */
export type Mistake = {
  question: string;
  typed: string;
  told: string;
  corrected: string;
  /** Answers on the same page that the mistake depends on. */
  beside?: Record<string, string>;
};

/** The answers that AWS's guide always wants, as the pages ask them: what a blank one is told. */
export const blanks: Record<string, Record<string, string>> = {
  "The customer": {
    "Customer company name": "Enter the customer's company name",
    "Customer website": "Enter the customer's website",
    Country: "Choose the customer's country",
    "Postal code": "Enter the postal code of the customer's main office",
    Industry: "Choose the customer's industry",
  },
  "The deal": {
    "Referral name": "Enter a name for this referral",
    Description: "Describe the deal",
    "Use case": "Describe the customer's business problem or goal",
  },
  "Delivery, money and dates": {
    "Delivery model": "Select at least one delivery model",
    "Estimated AWS monthly recurring revenue, in US dollars":
      "Enter the monthly AWS revenue you expect",
    "Target close date": "Enter a target close date",
    "Is this from a marketing activity?": "Choose whether this deal came from marketing",
  },
};

const year = new Date().getUTCFullYear() + 1;
const website = (typed: string, told: string): Mistake => ({
  question: "Customer website",
  typed,
  told,
  corrected: "northwind.de",
});
const postalCode = (country: string, typed: string, told: string, corrected: string): Mistake => ({
  question: "Postal code",
  typed,
  told,
  corrected,
  beside: { Country: country },
});
const revenue = (typed: string, told: string): Mistake => ({
  question: "Estimated AWS monthly recurring revenue, in US dollars",
  typed,
  told,
  corrected: "12500",
});
const closeDate = (typed: string, told: string): Mistake => ({
  question: "Target close date",
  typed,
  told,
  corrected: `30 June ${year}`,
});
const phone = (typed: string, told: string): Mistake => ({
  question: "Contact phone (optional)",
  typed,
  told,
  corrected: "+49 30 901820",
});

/** A text of so many characters that says something; the é is one character, however it is stored. */
function prose(characters: number): string {
  return `${"We move the café's planner to AWS and run it. ".repeat(30).slice(0, characters - 1)}!`;
}

const NOT_A_DAY = "with month, day, and year, for example June 30, 2027";

/** One mistake a question: that the page says it, and takes it back, does not hang on which it is. */
export function firstOfEach(list: readonly Mistake[]): Mistake[] {
  return list.filter(
    ({ question }, at) => list.findIndex((each) => each.question === question) === at,
  );
}

export const mistakes: Record<string, Mistake[]> = {
  "The customer": [
    {
      question: "Customer company name",
      typed: "x".repeat(121),
      told: "Shorten the company name to 120 characters. It has 121",
      corrected: "x".repeat(120),
    },
    {
      question: "Customer company name",
      typed: "– – –",
      told: "Enter a company name with letters or numbers",
      corrected: "7",
    },
    website("a.b", "Enter a full web address, for example northwind.com"),
    website(
      `northwind.de/${"x".repeat(250)}`,
      "Shorten the website to 255 characters. Use the home page",
    ),
    website("north wind", "Enter one web address, for example northwind.com"),
    website("northwind", "Enter one web address, for example northwind.com"),
    website("sales@northwind.de", "That's an email address. Enter the website instead"),
    website("example.com", "example.com is a placeholder. Enter the customer's real website"),
    website("192.168.1.10", "192.168.1.10 isn't a public website. Enter one anyone can open"),
    website("northwind.de/a&b", "AWS doesn't accept & in a website. Use the home page"),
    postalCode("Germany", "8033", "Check the postal code. In Germany it looks like 10115", "80331"),
    postalCode(
      "United Kingdom",
      "12345",
      "Check the postal code. In the United Kingdom it looks like SW1A 1AA",
      "sw1a1aa",
    ),
    postalCode(
      "United States",
      "ABCDE",
      "Check the ZIP code. It should look like 94103",
      "97201-1234",
    ),
    postalCode("Germany", "1".repeat(21), "Shorten the postal code to 20 characters", "D-80331"),
    {
      question: "Describe the industry",
      typed: "x".repeat(256),
      told: "Shorten the industry description to 255 characters",
      corrected: "Zeppelin repair",
      beside: { Industry: "Other" },
    },
  ],
  "The deal": [
    {
      question: "Referral name",
      typed: "x".repeat(256),
      told: "Shorten the referral name to 255 characters. It has 256",
      corrected: "x".repeat(255),
    },
    {
      question: "Referral name",
      typed: "2027",
      told: "Enter a referral name with letters",
      corrected: "Northwind 2027",
    },
    {
      question: "Description",
      typed: "We sell a thing",
      told: "Make the description at least 20 characters. It has 15",
      corrected: "We sell and run a thing on Amazon EC2",
    },
    {
      question: "Description",
      typed: prose(1203),
      told: "Shorten the description to 1,200 characters. Remove 3",
      corrected: prose(1200),
    },
    {
      question: "Description",
      typed: "Lorem ipsum dolor sit amet, consectetur adipiscing",
      told: "Replace the placeholder text in the description",
      corrected: "We sell and run a route planner on Amazon ECS",
    },
    {
      question: "Description",
      typed: "Northwind – Route planner – DACH",
      told: "The description is the same as the referral name. Say more about the deal",
      corrected: "Northwind – Route planner – DACH, run by us on Amazon ECS",
      beside: { "Referral name": "Northwind – Route planner – DACH" },
    },
    {
      question: "Use case",
      typed: "Too slow",
      told: "Make the use case at least 20 characters. It has 8",
      corrected: "Routes are 40 minutes too slow",
    },
    {
      question: "Use case",
      typed: prose(701),
      told: "Shorten the use case to 700 characters. Remove 1",
      corrected: prose(700),
    },
    {
      question: "Use case",
      typed: "Lorem ipsum dolor sit amet, consectetur adipiscing",
      told: "Replace the placeholder text in the use case",
      corrected: "Drivers wait 40 minutes for their routes",
    },
  ],
  "Delivery, money and dates": [
    revenue("a lot", "Enter the revenue as a number, for example 12,500"),
    revenue("0", "Enter the revenue as a number above 0"),
    revenue("-500", "Enter the revenue as a number above 0"),
    revenue("1,000,000,000", "Enter a revenue below $1,000,000,000"),
    revenue("12.345,678", "Use no more than 2 decimal places"),
    revenue("12.500", "Did you mean 12,500 or 12.50? Enter it without dots or commas"),
    revenue("10-15k", "Enter one amount for the revenue, not a range, for example 10,000"),
    revenue("150000 a year", "Enter the amount per month. 150,000 a year is 12,500 a month"),
    revenue("€ 12500", "Enter the amount in US dollars"),
    {
      question: "AWS calculator link (optional)",
      typed: "https://calculator.aws/#/addService",
      told: "Enter the share link of an estimate at calculator.aws. Copy the whole link",
      corrected: "calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44",
      beside: { "Estimated AWS monthly recurring revenue, in US dollars": "12500" },
    },
    closeDate("soon", `Enter a date ${NOT_A_DAY}`),
    closeDate("30 February 2027", `Enter a date ${NOT_A_DAY}`),
    closeDate("2027", "Add the day to the target close date"),
    closeDate("30", "Add the month to the target close date"),
    closeDate("30 June 2020", "Enter a target close date of tomorrow or later"),
    // As if somebody had typed it whose dates begin otherwise.
    closeDate("5/6/2027", "Did you mean June 5, 2027 or May 6, 2027?"),
  ],
  "Owner and AWS support": [
    {
      question: "Owner work email",
      typed: "ulla at contoso",
      told: "Enter the owner's email, for example name@company.com",
      corrected: "ulla@contoso.example",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner work email",
      typed: "ulla@contoso.example, max@contoso.example",
      told: "Enter one address only for the owner's email",
      corrected: "ulla@contoso.example (work)",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner work email",
      typed: `${"u".repeat(70)}@contoso.example`,
      told: "Shorten the owner's email to 80 characters",
      corrected: "ulla@contoso.example",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner first name",
      typed: "u".repeat(81),
      told: "Shorten the owner's first name to 80 characters",
      corrected: "Ulla",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner last name",
      typed: "u".repeat(81),
      told: "Shorten the owner's last name to 80 characters",
      corrected: "Umlauf",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Describe the other solution",
      typed: "x".repeat(256),
      told: "Shorten the solution description to 255 characters",
      corrected: "A data lake we build by hand",
      beside: { "Solution offered": "Other" },
    },
  ],
  "Customer and account": [
    {
      question: "Customer AWS account (optional)",
      typed: "1234 5678",
      told: "Enter 12 digits for the AWS account. It has 8",
      corrected: "1234-5678-9012",
    },
    {
      question: "Customer AWS account (optional)",
      typed: "12345678901O",
      told: "Enter only digits for the AWS account",
      corrected: "123456789010",
    },
    {
      question: "Customer DUNS number (optional)",
      typed: "1234567890",
      told: "Enter 9 digits for the DUNS number. It has 10",
      corrected: "12-345-6789",
    },
    {
      question: "Customer DUNS number (optional)",
      typed: "DUNS 12345",
      told: "Enter only digits for the DUNS number",
      corrected: "123456789",
    },
    {
      question: "Contact first name (optional)",
      typed: "n".repeat(81),
      told: "Shorten the first name to 80 characters",
      corrected: "Nadja",
    },
    {
      question: "Contact last name (optional)",
      typed: "n".repeat(81),
      told: "Shorten the last name to 80 characters",
      corrected: "Nowak",
    },
    {
      question: "Contact work email (optional)",
      typed: "nadja.nowak",
      told: "Enter the contact's email, for example name@company.com",
      corrected: "a@b.example",
    },
    {
      question: "Contact work email (optional)",
      typed: "nadja nowak@b.example",
      told: "Remove the space from the contact's email",
      corrected: "nadja.nowak@b,example",
    },
    {
      question: "Contact work email (optional)",
      typed: `${"n".repeat(80)}@b.example`,
      told: "Shorten the contact's email to 80 characters",
      corrected: "nadja@b.example",
    },
    {
      question: "Contact job title (optional)",
      typed: "n".repeat(81),
      told: "Shorten the job title to 80 characters",
      corrected: "Head of IT",
    },
    phone("+49 30 CALL ME", "Use only digits, spaces, dashes, or parentheses in the phone number"),
    {
      ...phone(
        "555-0142",
        "Enter 10 digits with the area code, or start with + and the country code",
      ),
      corrected: "(503) 555-0142",
      beside: { Country: "United States" },
    },
    phone("030 901820", "Start with + and the country code, for example +1"),
    phone("+49 3", "Enter a phone number of 5 to 15 digits. It has 3"),
    phone("+49 30 1234567890123456", "Enter a phone number of 5 to 15 digits. It has 20"),
    phone("+49 30 901820 ext. 12", "Remove the extension. AWS can't store it"),
    {
      question: "Street (optional)",
      typed: "s".repeat(256),
      told: "Shorten the street to 255 characters",
      corrected: "Hauptstr. 1",
    },
    {
      question: "City (optional)",
      typed: "c".repeat(256),
      told: "Shorten the city to 255 characters",
      corrected: "Köln",
    },
    {
      question: "City (optional)",
      typed: "50667",
      told: "Enter a city with letters",
      corrected: "50667 Köln",
    },
  ],
  "Opportunity and commercial": [
    {
      question: "Original AWS opportunity ID",
      typed: "12345",
      told: "Enter the letter O and up to 19 digits for the opportunity ID, for example O4829137",
      corrected: "O12345",
      beside: { "Opportunity type (optional)": "Expansion" },
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "plenty",
      told: "Enter the contract value as a number, for example 12,500",
      corrected: "250000",
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "0",
      told: "Enter the contract value as a number above 0",
      corrected: "0.01",
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "12345678901234567",
      told: "Shorten the contract value to 16 digits",
      corrected: "1234567890123456",
    },
    {
      question: "Contract start date (optional)",
      typed: "31 April 2027",
      told: `Enter a contract start date ${NOT_A_DAY}`,
      corrected: "30 April 2027",
    },
    {
      question: "Contract start date (optional)",
      typed: "31 December 1999",
      told: "Enter a contract start date after 1999",
      corrected: "1 January 2000",
    },
    {
      question: "Contract end date (optional)",
      typed: "whenever",
      told: `Enter a contract end date ${NOT_A_DAY}`,
      corrected: "31 December 2030",
      beside: { "Contract start date (optional)": "1 January 2027" },
    },
    {
      question: "Contract end date (optional)",
      typed: "31 December 2026",
      told: "Enter a contract end date on or after January 1, 2027",
      corrected: "1 January 2027",
      beside: { "Contract start date (optional)": "1 January 2027" },
    },
  ],
  "AWS and co-sell": [
    {
      question: "Next step (optional)",
      typed: "Call",
      told: "Make the next step at least 10 characters",
      corrected: "Call the customer on Friday",
    },
    {
      question: "Next step (optional)",
      typed: "c".repeat(257),
      told: "Shorten the next step to 255 characters. Remove 2",
      corrected: "c".repeat(255),
    },
  ],
  "Competition and compliance": [
    {
      question: "Other competitive tracking",
      typed: "x".repeat(256),
      told: "Shorten the competitor names to 255 characters",
      corrected: "Hetzner, OVH",
      beside: { "Competitive tracking (optional)": "Other" },
    },
  ],
};

/** Mistakes in what is chosen or combined, which show when the page is saved. */
export const combined: {
  heading: string;
  given: Record<string, string | string[]>;
  told: string[];
}[] = [
  {
    heading: "Competition and compliance",
    given: { "Has classified national security information? (optional)": "Yes" },
    told: ["National security is for Government customers only. Change the industry or choose No"],
  },
  {
    heading: "Customer and account",
    given: { "Contact last name (optional)": "Nowak" },
    told: ["Enter a first name too, or clear the last name"],
  },
  {
    heading: "Customer and account",
    given: { "Contact phone (optional)": "+49 30 901820" },
    told: ["Enter a name to go with the email or phone"],
  },
  {
    heading: "Opportunity and commercial",
    given: {
      "Customer software value, TCV (optional)": "250000",
      "Contract end date (optional)": "31 December 2030",
    },
    told: ["Choose the contract currency", "Enter the contract start date too"],
  },
  {
    heading: "AWS and co-sell",
    given: {
      "AWS products (optional)": ["Amazon Teleporter"],
      "Referral stage (optional)": "Launched",
    },
    told: [
      "“Amazon Teleporter” isn't in the list of AWS services. Choose a match or remove it",
      "You can't send a launched deal. Change the stage",
    ],
  },
  {
    heading: "Owner and AWS support",
    given: { "Solution offered": ["Other"] },
    told: ["Choose a listed solution. AWS needs one from the Committed stage onward"],
  },
  {
    heading: "Owner and AWS support",
    given: { "Solution offered": ["prod-ab1c2de3fgh4i"] },
    told: [
      "“prod-ab1c2de3fgh4i” is only the product ID. Enter the product's ARN, which starts with arn:aws:aws-marketplace",
    ],
  },
  {
    heading: "Owner and AWS support",
    given: { "Solution offered": ["S-0049002"] },
    told: ["“S-0049002” is no longer active. Choose another solution"],
  },
];
