/** Rules about the partner's own software revenue. */
import { type Issue, issue } from "../failure";
import type { OpportunityBody } from "../opportunity";
import { isCalendarDate } from "./dates";

export function softwareRevenueIssues({ SoftwareRevenue, Project }: OpportunityBody): Issue[] {
  const { EffectiveDate, ExpirationDate, Value } = SoftwareRevenue ?? {};
  const issues = Object.entries({ effectiveDate: EffectiveDate, expirationDate: ExpirationDate })
    .filter(([, date]) => date !== undefined && !isCalendarDate(date))
    .map(([name]) =>
      issue("VALUE_OUT_OF_RANGE", `softwareRevenue.${name}`, "Invalid date selection."),
    );
  if (
    EffectiveDate !== undefined &&
    ExpirationDate !== undefined &&
    EffectiveDate > ExpirationDate
  ) {
    const text = "expirationDate must not be before effectiveDate";
    issues.push(issue("INVALID_VALUE", "softwareRevenue.expirationDate", text));
  }
  const needsEuro = Project?.AwsPartition === "aws-eusc";
  if (needsEuro && Value !== undefined && Value.CurrencyCode !== "EUR") {
    const text = "ESC cloud partition requires EUR currency";
    issues.push(issue("INVALID_VALUE", "softwareRevenue.value.currencyCode", text));
  }
  return issues;
}
