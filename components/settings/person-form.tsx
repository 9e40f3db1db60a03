import type { ErrorBar } from "@/components/ui/field";
import { type AskedDetail, DetailsForm, type DetailsFormState } from "./details-form";

type Part = "firstName" | "lastName" | "email";

export type PersonFormState = DetailsFormState<Part>;

/** Asks for one Partner Central user: the reader ("own") or a colleague. */
export function PersonForm(props: {
  idPrefix: string;
  own: boolean;
  bar: ErrorBar;
  emailHint: string;
  button: string;
  attemptId?: string;
  initial: PersonFormState["values"];
  save: (before: PersonFormState, form: FormData) => Promise<PersonFormState>;
}) {
  const { own, emailHint, ...form } = props;
  const complete = (autoComplete: string) => (own ? autoComplete : "off");
  const asked: AskedDetail<Part>[] = [
    {
      name: "firstName",
      label: "First name",
      type: "text",
      autoComplete: complete("given-name"),
      hint: null,
      half: "left",
    },
    {
      name: "lastName",
      label: "Last name",
      type: "text",
      autoComplete: complete("family-name"),
      hint: null,
      half: "right",
    },
    {
      name: "email",
      label: "Work email",
      type: "email",
      autoComplete: complete("email"),
      hint: emailHint,
    },
  ];
  return <DetailsForm {...form} asked={asked} kind={own ? "primary" : "secondary"} />;
}
