/** Rules about expected spend: the monthly AWS entry, and the partner's own contract value. */
import type { ExpectedCustomerSpend } from "@aws-sdk/client-partnercentral-selling";
import { type Issue, issue, missing } from "../failure";
import type { OpportunityBody } from "../opportunity";

type Project = NonNullable<OpportunityBody["Project"]>;

const spendField = "project.expectedCustomerSpend";
const durationField = "project.expectedContractDuration";
const MAX_AMOUNT = 1e15;
const MAX_MONTHS = 144;

export function spendIssues({ Project }: OpportunityBody): Issue[] {
  const entries = Project?.ExpectedCustomerSpend ?? [];
  if (Project === undefined || entries.length === 0) {
    return [missing(spendField), ...durationWithoutSelfIssues(Project, entries)];
  }
  return [
    ...targetIssues(entries),
    ...amountIssues(entries),
    ...currencyIssues(Project, entries),
    ...selfIssues(Project, entries),
    ...durationWithoutSelfIssues(Project, entries),
    ...durationValueIssues(Project),
  ];
}

const isSelf = ({ TargetCompany }: ExpectedCustomerSpend): boolean => TargetCompany === "Self";
const isAws = ({ TargetCompany }: ExpectedCustomerSpend): boolean => TargetCompany === "AWS";

function targetIssues(entries: readonly ExpectedCustomerSpend[]): Issue[] {
  const issues: Issue[] = [];
  if (!entries.every((each) => isSelf(each) || isAws(each))) {
    const text = "TargetCompany must be 'AWS' or 'Self'";
    issues.push(issue("INVALID_VALUE", `${spendField}.targetCompany`, text));
  }
  if (entries.filter(isAws).length > 1) {
    issues.push(issue("TOO_MANY_VALUES", spendField, "Only one AWS entry is allowed"));
  }
  return issues;
}

/** An estimate link alone is enough: the service computes the amount from it. */
function amountIssues(entries: readonly ExpectedCustomerSpend[]): Issue[] {
  const fieldName = `${spendField}.amount`;
  return entries.flatMap((entry) => {
    if (!entry.Amount) return entry.EstimationUrl === undefined ? [missing(fieldName)] : [];
    const amount = Number(entry.Amount);
    if (amount > 0 && amount <= MAX_AMOUNT) return [];
    const text = `Amount must be greater than 0 and at most ${MAX_AMOUNT}`;
    return [issue("VALUE_OUT_OF_RANGE", fieldName, text)];
  });
}

function currencyIssues(project: Project, entries: readonly ExpectedCustomerSpend[]): Issue[] {
  const fieldName = `${spendField}.currencyCode`;
  const currencies = new Set(entries.map((each) => each.CurrencyCode));
  const issues: Issue[] = [];
  if (currencies.size > 1) {
    issues.push(issue("INVALID_VALUE", fieldName, "CurrencyCode must match between entries"));
  }
  const isEuropean = project.AwsPartition === "aws-eusc";
  const expected = isEuropean ? "EUR" : "USD";
  if ([...currencies].some((currency) => currency !== expected)) {
    const text = isEuropean
      ? "ESC cloud partition requires EUR currency"
      : "CurrencyCode must be USD";
    issues.push(issue("INVALID_VALUE", fieldName, text));
  }
  return issues;
}

function selfIssues(project: Project, entries: readonly ExpectedCustomerSpend[]): Issue[] {
  const own = entries.filter(isSelf);
  if (own.length === 0) return [];
  const issues: Issue[] = [];
  if (own.length > 1) {
    issues.push(issue("INVALID_VALUE", spendField, "Only one Self entry is allowed"));
  }
  // One document lets such an entry become an AWS entry, another refuses it; refusing is the clearer.
  if (project.ExpectedContractDuration === undefined) {
    const text = "ExpectedContractDuration is required when a Self entry is present";
    issues.push(issue("INVALID_VALUE", durationField, text));
  }
  if (entries.some((each) => each.EstimationUrl !== undefined)) {
    const text = "Self entry and EstimationUrl cannot coexist";
    issues.push(issue("INVALID_VALUE", `${spendField}.estimationUrl`, text));
  }
  return issues;
}

function durationWithoutSelfIssues(
  project: Project | undefined,
  entries: readonly ExpectedCustomerSpend[],
): Issue[] {
  if (project?.ExpectedContractDuration === undefined || entries.some(isSelf)) return [];
  const text = "A Self entry is required when ExpectedContractDuration is present";
  return [issue("INVALID_VALUE", spendField, text)];
}

function durationValueIssues({ ExpectedContractDuration }: Project): Issue[] {
  if (ExpectedContractDuration === undefined) return [];
  const { Value = "" } = ExpectedContractDuration;
  const months = /^[0-9]{1,3}$/.test(Value) ? Number(Value) : 0;
  if (months >= 1 && months <= MAX_MONTHS) return [];
  const text = `ExpectedContractDuration must be from 1 to ${MAX_MONTHS} months`;
  return [issue("INVALID_VALUE", durationField, text)];
}

/** What an estimate link is worth here; the real calculator is not asked. */
const ESTIMATED_AMOUNT = "1000.00";

/** Fills in what the service computes: the amount behind a link, the monthly share of a contract. */
export function withComputedSpend(body: OpportunityBody): OpportunityBody {
  const { Project } = body;
  if (Project?.ExpectedCustomerSpend === undefined) return body;
  const entries = Project.ExpectedCustomerSpend.map((entry) =>
    !entry.Amount && entry.EstimationUrl ? { ...entry, Amount: ESTIMATED_AMOUNT } : entry,
  );
  const own = entries.find(isSelf);
  const months = Number(Project.ExpectedContractDuration?.Value ?? 0);
  if (own && months > 0 && !entries.some(isAws)) {
    const Amount = (Number(own.Amount) / months).toFixed(2);
    entries.push({ ...own, TargetCompany: "AWS", Amount });
  }
  return { ...body, Project: { ...Project, ExpectedCustomerSpend: entries } };
}
