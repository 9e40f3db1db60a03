import "server-only";
import { z } from "zod";
import type { CompanyFormState } from "@/components/settings/company-form";
import { type CompanyDetails, readDomains } from "@/lib/partner/own-company";
import { cleanLine } from "@/lib/referral/fields/answers";
import { digitCount, maxLength } from "@/lib/referral/fields/limits";
import { readDigits } from "@/lib/referral/parse/digits";
import { countCodePoints } from "@/lib/referral/parse/text";
import { done, failed, type Result } from "@/lib/result";
import { triesBefore } from "./person-details";

/** More than anybody has domains for; what is longer is not read. */
const MOST_OF_DOMAINS = 2_000;

const typed = z
  .string()
  .catch("")
  .transform((text) => cleanLine(text).trim());

const companySchema = z.object({
  name: typed.refine(
    (text) => countCodePoints(text) <= maxLength.companyName,
    `Shorten the company name to ${maxLength.companyName} characters`,
  ),
  domains: typed.transform((text, check) => {
    const message = "Enter web domains separated by commas, for example example.com, example.de";
    const domains = text.length <= MOST_OF_DOMAINS ? readDomains(text) : null;
    if (domains === null) check.addIssue({ code: "custom", message });
    return domains ?? [];
  }),
  awsAccount: typed.transform((text, check) => {
    if (text === "") return "";
    const read = readDigits(text, digitCount.awsAccount);
    const message = `Enter the ${digitCount.awsAccount} digits of your AWS account`;
    if (!read.ok) check.addIssue({ code: "custom", message });
    return read.ok ? read.value : "";
  }),
});

/** Reads the own company from a form; what is wrong comes back with everything that was typed. */
export function readCompany(
  before: unknown,
  form: FormData,
): Result<CompanyDetails, CompanyFormState> {
  const entries = Object.fromEntries(form);
  const parsed = companySchema.safeParse(entries);
  if (parsed.success) return done(parsed.data);
  const { fieldErrors } = z.flattenError(parsed.error);
  return failed({
    values: z.object({ name: typed, domains: typed, awsAccount: typed }).parse(entries),
    errors: {
      name: fieldErrors.name?.[0],
      domains: fieldErrors.domains?.[0],
      awsAccount: fieldErrors.awsAccount?.[0],
    },
    tries: triesBefore(before) + 1,
    saved: false,
  });
}

/** The form with these details, after they were saved. */
export function savedCompany(before: unknown, details: CompanyDetails): CompanyFormState {
  return {
    values: { ...details, domains: details.domains.join(", ") },
    errors: {},
    tries: triesBefore(before) + 1,
    saved: true,
  };
}
