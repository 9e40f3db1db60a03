/** What a rule may know besides the opportunity it judges. */
import type { Opportunity, OpportunityBody } from "../opportunity";
import type { StoreView } from "../store";

export type RuleContext = {
  readonly now: Date;
  readonly catalog: string;
  readonly store: StoreView;
  /** The opportunity as stored; absent while it is being created. */
  readonly stored?: Opportunity | undefined;
};

export function isNationalSecurity(body: OpportunityBody): boolean {
  return body.NationalSecurity === "Yes";
}

/** The service takes an empty text for no answer at all. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
