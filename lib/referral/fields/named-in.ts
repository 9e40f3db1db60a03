/** Which questions a text of somebody else is about, as far as it names them. */
import type { FieldId } from "./field-order";
import { fieldIds, fields } from "./fields";

/** What people call them besides, AWS's own pages among them. */
const otherNames: Partial<Record<FieldId, readonly string[]>> = {
  companyName: ["company name", "legal name"],
  website: ["website", "web site"],
  postalCode: ["zip code", "zip"],
  description: ["business problem"],
  monthlyRevenue: ["mrr", "monthly recurring revenue", "monthly revenue", "aws revenue"],
  closeDate: ["close date"],
  owner: ["opportunity owner", "owner"],
  primaryNeed: ["primary need", "primary needs"],
  solution: ["partner solution", "solution id"],
  awsAccount: ["aws account", "aws account id"],
  duns: ["duns"],
  awsProducts: ["aws services", "aws product", "aws service"],
  nextStep: ["next steps"],
  stage: ["sales stage"],
};

/** Labels that are everyday words too, and would be found where nobody means them. */
const everyday: readonly FieldId[] = ["state", "street", "city", "country", "currency", "submit"];

/** In characters, of which AWS's comments have no more than a few hundred. */
const MOST_READ = 2_000;

/** In the order of the pages. */
export function fieldsNamedIn(text: string): FieldId[] {
  const words = wordsOf(text.slice(0, MOST_READ));
  return fieldIds.filter((id) => {
    if (everyday.includes(id)) return false;
    const names = [fields[id].label, ...(otherNames[id] ?? [])];
    return names.some((name) => words.includes(wordsOf(name)));
  });
}

/** In lower case with one blank between, before and after, so that only whole words are alike. */
function wordsOf(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
}
