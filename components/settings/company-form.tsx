import { type AskedDetail, DetailsForm, type DetailsFormState } from "./details-form";

type Part = "name" | "domains" | "awsAccount";

export type CompanyFormState = DetailsFormState<Part>;

const asked: readonly AskedDetail<Part>[] = [
  {
    name: "name",
    label: "Company name",
    type: "text",
    autoComplete: "organization",
    hint: "We warn you when it's entered as the customer.",
  },
  {
    name: "domains",
    label: "Web domains",
    type: "text",
    autoComplete: "off",
    hint: "Separated by commas. We warn you when your own website or a colleague's email is entered for the customer.",
  },
  {
    name: "awsAccount",
    label: "AWS account",
    type: "text",
    autoComplete: "off",
    hint: "12 digits. We warn you when it's entered for the customer.",
  },
];

/** Asks for the partner's own company; what is blank is not checked. */
export function CompanyForm(props: {
  initial: CompanyFormState["values"];
  save: (before: CompanyFormState, form: FormData) => Promise<CompanyFormState>;
}) {
  return (
    <DetailsForm
      {...props}
      idPrefix="company-"
      asked={asked}
      bar="card"
      kind="secondary"
      button="Save"
    />
  );
}
