/**
 * The service gives texts that people wrote back with some characters as HTML entities, the colon's
 * ampersand encoded once more. Choices, links and ids were seen to come back as they are.
 */

const FREE_TEXTS: ReadonlySet<string> = new Set([
  "AdditionalComments",
  "BusinessTitle",
  "CampaignName",
  "City",
  "CompanyName",
  "CustomerBusinessProblem",
  "FirstName",
  "LastName",
  "NextSteps",
  "OtherCompetitorNames",
  "OtherIndustry",
  "OtherSolutionDescription",
  "ReviewComments",
  "StateOrRegion",
  "StreetAddress",
  "Title",
]);

export const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  ":": "&amp;colon;",
};

/** A copy of an answer, or of a part of one, with its free texts encoded. */
export function encodeTexts<T>(answer: T): T {
  // Strings stay strings: the form of the answer is that of what was given.
  return JSON.parse(
    JSON.stringify(answer, (member, value: unknown) =>
      typeof value === "string" && FREE_TEXTS.has(member) ? encoded(value) : value,
    ),
  );
}

function encoded(text: string): string {
  return text.replace(/[&<>"':]/g, (character) => ENTITIES[character] ?? character);
}
