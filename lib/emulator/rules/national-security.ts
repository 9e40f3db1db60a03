/** What the service does to opportunities marked as national security: overwrite and withhold. */
import type { OpportunityBody } from "../opportunity";
import { isNationalSecurity } from "./context";

/** The country becomes the United States, whatever was sent; region and code of another go with it. */
export function asStored(body: OpportunityBody): OpportunityBody {
  const account = body.Customer?.Account;
  if (!isNationalSecurity(body) || account?.Address === undefined) return body;
  if (account.Address.CountryCode === "US") return body;
  const { StateOrRegion: _region, PostalCode: _code, ...address } = account.Address;
  const Address = { ...address, CountryCode: "US" as const };
  return { ...body, Customer: { ...body.Customer, Account: { ...account, Address } } };
}

/** The body as it is read back: company, website, region and postal code are left out. */
export function redacted(body: OpportunityBody): OpportunityBody {
  const account = body.Customer?.Account;
  if (!isNationalSecurity(body) || account === undefined) return body;
  const { WebsiteUrl: _website, ...rest } = account;
  const { StateOrRegion: _region, PostalCode: _code, ...address } = account.Address ?? {};
  const Account = { ...rest, CompanyName: undefined, Address: address };
  return { ...body, Customer: { ...body.Customer, Account } };
}

/** An update cannot send back what reading withheld, so those members stay when they are absent. */
export function withheldRestored(stored: OpportunityBody, body: OpportunityBody): OpportunityBody {
  const before = stored.Customer?.Account;
  const account = body.Customer?.Account;
  if (!isNationalSecurity(stored) || before === undefined || account === undefined) return body;
  const Account = {
    ...account,
    CompanyName: account.CompanyName || before.CompanyName,
    WebsiteUrl: account.WebsiteUrl ?? before.WebsiteUrl,
    Address: {
      ...account.Address,
      StateOrRegion: account.Address?.StateOrRegion ?? before.Address?.StateOrRegion,
      PostalCode: account.Address?.PostalCode ?? before.Address?.PostalCode,
    },
  };
  return { ...body, Customer: { ...body.Customer, Account } };
}
