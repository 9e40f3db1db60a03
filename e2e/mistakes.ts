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
    "Use case": "Describe what the customer needs to solve",
  },
  "Delivery, money and dates": {
    "Delivery model": "Tick at least one delivery model",
    "Estimated AWS monthly recurring revenue, in US dollars":
      "Enter the monthly AWS revenue you expect",
    "Target close date": "Enter a target close date",
    "Is this from a marketing activity?": "Choose Yes if marketing brought this deal, or No",
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

const NOT_A_DAY = "must be a real date with day, month and year";

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
      told: "Company name must be 120 characters or fewer, it has 121",
      corrected: "x".repeat(120),
    },
    {
      question: "Customer company name",
      typed: "– – –",
      told: "Company name must contain letters or numbers",
      corrected: "7",
    },
    website("a.b", "Website must be 4 characters or more"),
    website(
      `northwind.de/${"x".repeat(250)}`,
      "Website must be 255 characters or fewer. Use the home page",
    ),
    website("north wind", "Website must be one web address with a dot and no spaces"),
    website("northwind", "Website must be one web address with a dot and no spaces"),
    website("sales@northwind.de", "That is an email address. Enter the website instead"),
    website("example.com", "example.com is a stand-in address. Enter the customer's real site"),
    website("192.168.1.10", "192.168.1.10 is not open to the public. Enter a public site"),
    website("northwind.de/a&b", "AWS does not take & in a website. Use the home page"),
    postalCode("Germany", "8033", "Germany postal codes look like 10115. Check this one", "80331"),
    postalCode(
      "United Kingdom",
      "12345",
      "United Kingdom postal codes look like SW1A 1AA. Check this one",
      "sw1a1aa",
    ),
    postalCode(
      "United States",
      "ABCDE",
      "United States postal codes look like 94103. Check this one",
      "97201-1234",
    ),
    postalCode("Germany", "1".repeat(21), "Postal code must be 20 characters or fewer", "D-80331"),
    {
      question: "Describe the industry",
      typed: "x".repeat(256),
      told: "Industry description must be 255 characters or fewer",
      corrected: "Zeppelin repair",
      beside: { Industry: "Other" },
    },
  ],
  "The deal": [
    {
      question: "Referral name",
      typed: "x".repeat(256),
      told: "Referral name must be 255 characters or fewer, it has 256",
      corrected: "x".repeat(255),
    },
    {
      question: "Referral name",
      typed: "2027",
      told: "Referral name must contain letters",
      corrected: "Northwind 2027",
    },
    {
      question: "Description",
      typed: "We sell a thing",
      told: "Description must be 20 characters or more, it has 15",
      corrected: "We sell and run a thing on Amazon EC2",
    },
    {
      question: "Description",
      typed: prose(1203),
      told: "Description must be 1,200 characters or fewer. Remove 3",
      corrected: prose(1200),
    },
    {
      question: "Description",
      typed: "Lorem ipsum dolor sit amet, consectetur adipiscing",
      told: "Description still holds stand-in text. Replace it",
      corrected: "We sell and run a route planner on Amazon ECS",
    },
    {
      question: "Description",
      typed: "Northwind – Route planner – DACH",
      told: "Description and referral name are the same. Say more in the description",
      corrected: "Northwind – Route planner – DACH, run by us on Amazon ECS",
      beside: { "Referral name": "Northwind – Route planner – DACH" },
    },
    {
      question: "Use case",
      typed: "Too slow",
      told: "Use case must be 20 characters or more, it has 8",
      corrected: "Routes are 40 minutes too slow",
    },
    {
      question: "Use case",
      typed: prose(701),
      told: "Use case must be 700 characters or fewer. Remove 1",
      corrected: prose(700),
    },
    {
      question: "Use case",
      typed: "Lorem ipsum dolor sit amet, consectetur adipiscing",
      told: "Use case still holds stand-in text. Replace it",
      corrected: "Drivers wait 40 minutes for their routes",
    },
  ],
  "Delivery, money and dates": [
    revenue("a lot", "Revenue must be a number"),
    revenue("0", "Revenue must be more than 0"),
    revenue("-500", "Revenue must be more than 0"),
    revenue("1,000,000,000", "Revenue must be below 1 billion"),
    revenue("12.345,678", "Use 2 decimal places at most"),
    revenue(
      "12.500",
      "Type 12.500 without dots or commas, so we know whether it is 12,500 or 12.50",
    ),
    revenue("150000 a year", "Enter the amount per month. 150,000 a year is 12,500 a month"),
    revenue("€ 12500", "Enter the amount in US dollars"),
    {
      question: "AWS calculator link (optional)",
      typed: "https://calculator.aws/#/addService",
      told: "Calculator link must lead to a shared estimate at calculator.aws. Copy the whole link",
      corrected: "calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44",
      beside: { "Estimated AWS monthly recurring revenue, in US dollars": "12500" },
    },
    closeDate("soon", `Target close date ${NOT_A_DAY}`),
    closeDate("30 February 2027", `Target close date ${NOT_A_DAY}`),
    closeDate("30 June", "Target close date must include a year"),
    closeDate("June 2027", "Target close date must include a day"),
    closeDate("30", "Target close date must include a month"),
    closeDate("30 June 2020", "Target close date must be tomorrow or later"),
    closeDate(
      "5/6/2027",
      "Write the month as a word, so we know whether it is 5 June 2027 or 6 May 2027",
    ),
  ],
  "Owner and your ask": [
    {
      question: "Owner work email",
      typed: "ulla at contoso",
      told: "Owner email must look like name@company.com",
      corrected: "ulla@contoso.example",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner work email",
      typed: `${"u".repeat(70)}@contoso.example`,
      told: "Owner email must be 80 characters or fewer",
      corrected: "ulla@contoso.example",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner first name",
      typed: "u".repeat(81),
      told: "Owner first name must be 80 characters or fewer",
      corrected: "Ulla",
      beside: { "AWS Partner Central user": "Someone else" },
    },
    {
      question: "Owner last name",
      typed: "u".repeat(81),
      told: "Owner last name must be 80 characters or fewer",
      corrected: "Umlauf",
      beside: { "AWS Partner Central user": "Someone else" },
    },
  ],
  "Customer and account": [
    {
      question: "Customer AWS account (optional)",
      typed: "1234 5678",
      told: "AWS account must be 12 digits, it has 8",
      corrected: "1234-5678-9012",
    },
    {
      question: "Customer AWS account (optional)",
      typed: "12345678901O",
      told: "AWS account must contain digits only",
      corrected: "123456789010",
    },
    {
      question: "Customer DUNS number (optional)",
      typed: "1234567890",
      told: "DUNS number must be 9 digits, it has 10",
      corrected: "12-345-6789",
    },
    {
      question: "Customer DUNS number (optional)",
      typed: "DUNS 12345",
      told: "DUNS number must contain digits only",
      corrected: "123456789",
    },
    {
      question: "Contact first name (optional)",
      typed: "n".repeat(81),
      told: "First name must be 80 characters or fewer",
      corrected: "Nadja",
    },
    {
      question: "Contact last name (optional)",
      typed: "n".repeat(81),
      told: "Last name must be 80 characters or fewer",
      corrected: "Nowak",
    },
    {
      question: "Contact work email (optional)",
      typed: "nadja.nowak",
      told: "Contact email must look like name@company.com",
      corrected: "a@b.example",
    },
    {
      question: "Contact work email (optional)",
      typed: `${"n".repeat(80)}@b.example`,
      told: "Contact email must be 80 characters or fewer",
      corrected: "nadja@b.example",
    },
    {
      question: "Contact job title (optional)",
      typed: "n".repeat(81),
      told: "Job title must be 80 characters or fewer",
      corrected: "Head of IT",
    },
    phone("030 901820", "Phone must start with + and the country code"),
    phone("+49 30 CALL ME", "Phone must contain digits, spaces, dashes or brackets only"),
    phone("+49 3", "Phone must have 5 to 15 digits, it has 3"),
    phone("+49 30 1234567890123456", "Phone must have 5 to 15 digits, it has 20"),
    phone("+49 30 901820 ext. 12", "Leave out the extension. Put it in next step"),
    {
      question: "Street (optional)",
      typed: "s".repeat(256),
      told: "Street must be 255 characters or fewer",
      corrected: "Hauptstr. 1",
    },
    {
      question: "City (optional)",
      typed: "c".repeat(256),
      told: "City must be 255 characters or fewer",
      corrected: "Köln",
    },
    {
      question: "City (optional)",
      typed: "50667",
      told: "City must contain letters",
      corrected: "50667 Köln",
    },
  ],
  "Opportunity and commercial": [
    {
      question: "Earlier AWS opportunity id",
      typed: "12345",
      told: "Opportunity id must be the letter O followed by up to 19 digits",
      corrected: "O12345",
      beside: { "Opportunity type (optional)": "Expansion" },
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "plenty",
      told: "Contract value must be a number",
      corrected: "250000",
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "0",
      told: "Contract value must be more than 0",
      corrected: "0.01",
    },
    {
      question: "Customer software value, TCV (optional)",
      typed: "12345678901234567",
      told: "Contract value must have 16 digits or fewer",
      corrected: "1234567890123456",
    },
    {
      question: "Contract start date (optional)",
      typed: "31 April 2027",
      told: `Contract start ${NOT_A_DAY}`,
      corrected: "30 April 2027",
    },
    {
      question: "Contract start date (optional)",
      typed: "31 December 1999",
      told: "Contract start must be after the year 1999",
      corrected: "1 January 2000",
    },
    {
      question: "Contract end date (optional)",
      typed: "whenever",
      told: `Contract end ${NOT_A_DAY}`,
      corrected: "31 December 2030",
      beside: { "Contract start date (optional)": "1 January 2027" },
    },
    {
      question: "Contract end date (optional)",
      typed: "31 December 2026",
      told: "Contract end must be on or after 1 January 2027",
      corrected: "1 January 2027",
      beside: { "Contract start date (optional)": "1 January 2027" },
    },
  ],
  "AWS and co-sell": [
    {
      question: "Describe the other solution",
      typed: "x".repeat(256),
      told: "Solution description must be 255 characters or fewer",
      corrected: "A data lake we build by hand",
      beside: { "Solution offered": "Other" },
    },
    {
      question: "Next step (optional)",
      typed: "Call",
      told: "Next step must be 10 characters or more",
      corrected: "Call the customer on Friday",
    },
    {
      question: "Next step (optional)",
      typed: "c".repeat(257),
      told: "Next step must be 255 characters or fewer. Remove 2",
      corrected: "c".repeat(255),
    },
  ],
  "Competition and compliance": [
    {
      question: "Other competitive tracking",
      typed: "x".repeat(256),
      told: "Competitor names must be 255 characters or fewer",
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
    told: ["Only Government customers can be marked. Change the industry or choose No"],
  },
  {
    heading: "Customer and account",
    given: { "Contact last name (optional)": "Nowak" },
    told: ["Enter a first name too, or clear the last name"],
  },
  {
    heading: "Customer and account",
    given: { "Contact phone (optional)": "+49 30 901820" },
    told: ["Enter a name for the contact whose email or phone you gave"],
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
      "Solution offered": ["S-0049002"],
      "Referral stage (optional)": "Closed Lost",
    },
    told: [
      "“Amazon Teleporter” is not in the product list. Choose a match or remove it",
      "“S-0049002” is no longer active. Choose another solution",
      "A lost deal cannot be sent. Change the stage",
    ],
  },
  {
    heading: "AWS and co-sell",
    given: { "Solution offered": ["Other"], "Referral stage (optional)": "Committed" },
    told: ["From stage Committed on, choose a listed solution"],
  },
];
