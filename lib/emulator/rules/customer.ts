/** Rules about the customer's account, its address and its industry. */
import { usStates } from "../data/us-states";
import { type Issue, issue, missing } from "../failure";
import type { OpportunityBody } from "../opportunity";
import { isBlank, isNationalSecurity } from "./context";
import { isWebsite } from "./website";

const account = "customer.account";

export function companyNameIssues({ Customer }: OpportunityBody): Issue[] {
  return isBlank(Customer?.Account?.CompanyName) ? [missing(`${account}.companyName`)] : [];
}

export function industryIssues(body: OpportunityBody): Issue[] {
  const { Industry, OtherIndustry } = body.Customer?.Account ?? {};
  if (Industry === undefined) return [missing(`${account}.industry`)];
  if (isNationalSecurity(body) && Industry !== "Government") {
    const text = "Industry must be Government for a national security opportunity";
    return [issue("INVALID_VALUE", `${account}.industry`, text)];
  }
  // A text beside another industry is tolerated: AWS's own samples send one.
  const needsText = Industry === "Other" && isBlank(OtherIndustry);
  return needsText ? [missing(`${account}.otherIndustry`)] : [];
}

export function websiteIssues(body: OpportunityBody): Issue[] {
  const website = body.Customer?.Account?.WebsiteUrl;
  if (website === undefined) {
    return isNationalSecurity(body) ? [] : [missing(`${account}.websiteUrl`)];
  }
  if (isWebsite(website)) return [];
  return [issue("INVALID_STRING_FORMAT", `${account}.websiteUrl`, "WebsiteUrl is not a valid URL")];
}

export function countryIssues({ Customer }: OpportunityBody): Issue[] {
  const country = Customer?.Account?.Address?.CountryCode;
  return country === undefined ? [missing(`${account}.address.countryCode`)] : [];
}

/** Regions of other countries are not looked at: documents differ, and AWS's samples send some. */
export function stateIssues(body: OpportunityBody): Issue[] {
  const { CountryCode, StateOrRegion } = body.Customer?.Account?.Address ?? {};
  if (CountryCode !== "US") return [];
  const fieldName = `${account}.address.stateOrRegion`;
  if (StateOrRegion === undefined || isBlank(StateOrRegion)) {
    return isNationalSecurity(body) ? [] : [missing(fieldName)];
  }
  if (usStates.has(StateOrRegion)) return [];
  const text = `Member must satisfy enum value set: [${[...usStates].join(", ")}]`;
  return [issue("INVALID_ENUM_VALUE", fieldName, text)];
}
