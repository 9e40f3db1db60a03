import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Body, leavesOf, readAt } from "@/lib/partner-central/aws-path";
import { mergeCorrection } from "@/lib/partner-central/correction";
import { requestsOf } from "@/lib/partner-central/opportunity";
import { writable } from "@/lib/partner-central/update";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldsOfStep, type laterPages } from "@/lib/referral/fields/field-order";
import { fields } from "@/lib/referral/fields/fields";
import { anyReadyAnswers, minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { changedFields } from "./requests-to-correct";

const context = sampleContext;

/** AWS's record of these answers, with what only AWS or somebody in Partner Central wrote into it. */
function recordOf(answers: Answers, changes: Body = {}): Body {
  const { create, associations, assignee } = requestsOf("ref123", answers, context, "Sandbox");
  const { Origin: _, ...told } = create;
  const related: Record<string, string[]> = {};
  for (const { type, id } of associations) related[type] = [...(related[type] ?? []), id];
  return JSON.parse(
    JSON.stringify({
      ...told,
      Id: "O1234567",
      Arn: "arn:aws:partnercentral:us-east-1:1:catalog/Sandbox/opportunity/O1234567",
      CreatedDate: "2026-11-20T10:00:00.000Z",
      LastModifiedDate: "2026-11-22T10:00:00.123Z",
      OpportunityTeam: [assignee],
      RelatedEntityIdentifiers: related,
      Project: { ...told.Project, AdditionalComments: "Written &amp; kept &lt;there&gt;" },
      LifeCycle: {
        ...told.LifeCycle,
        ReviewStatus: "Action Required",
        ReviewComments: "Say more",
        ClosedLostReason: null,
      },
      ...changes,
    }),
  );
}

function mergeOf(page: keyof typeof laterPages, ours: Answers, base: Body, theirs: Body) {
  const changed = changedFields(page, ours, base, context);
  const { create } = requestsOf("ref123", ours, context, "Sandbox");
  return { changed, create, ...mergeCorrection(theirs, { page, fields: changed, base }, create) };
}

/** What of the answers a page may change, taken from others. */
function withPageOf(page: keyof typeof laterPages, ours: Answers, others: Answers): Answers {
  const changed = Object.fromEntries(fieldsOfStep(page).map((id) => [id, others[id] ?? ""]));
  return { ...ours, ...changed };
}

/** Beside an amount that AWS did not have before. */
const companions = [
  "Project.ExpectedCustomerSpend[].CurrencyCode",
  "Project.ExpectedCustomerSpend[].Frequency",
  "Project.ExpectedCustomerSpend[].TargetCompany",
  "SoftwareRevenue.Value.CurrencyCode",
];

describe.each(["fix", "update", "launched"] as const)("a change on the page %s", (page) => {
  test("reaches AWS, and everything else goes back as AWS has it", () => {
    fc.assert(
      fc.property(anyReadyAnswers(), anyReadyAnswers(), (had, others) => {
        const base = recordOf(had);
        const ours = withPageOf(page, had, others);
        const meanwhile = { AdditionalComments: "Later", ...Object(base.Project) };
        const later = "2026-11-23T10:00:00.456Z";
        const theirs: Body = { ...base, Project: meanwhile, LastModifiedDate: later };
        const { changed, create, update, clashes } = mergeOf(page, ours, base, theirs);
        expect(clashes).toEqual([]);
        const { Identifier, LastModifiedDate, ...body } = update;
        expect([Identifier, LastModifiedDate]).toEqual(["O1234567", new Date(later)]);

        const mine = changed.flatMap((id: FieldId) => fields[id].api ?? []);
        for (const path of mine) expect(readAt(body, path)).toEqual(readAt(create, path));
        const isMine = (path: string) => mine.some((known) => known === path);
        const rest = (whole: unknown) =>
          leavesOf(whole).filter(({ path }) => !isMine(path) && !companions.includes(path));
        const sorted = (whole: unknown) =>
          rest(whole)
            .map(({ path, value }) => `${path} ${value}`)
            .sort();
        expect(sorted(body)).toEqual(sorted(writable(theirs)));
        expect(JSON.stringify(body)).not.toMatch(/:null|:""|\{\}|\[\]/);

        // Once AWS has it there is nothing left to write, whoever asks.
        const { Id, RelatedEntityIdentifiers } = theirs;
        const after: Body = JSON.parse(JSON.stringify({ ...body, Id, RelatedEntityIdentifiers }));
        expect(mergeOf(page, ours, base, after).isThere).toBe(true);
      }),
    );
  });

  test("of nothing is none, however the answers are typed", () => {
    fc.assert(
      fc.property(anyReadyAnswers(), (answers) => {
        expect(changedFields(page, answers, recordOf(answers), context)).toEqual([]);
      }),
    );
  });
});

describe("what both sides changed", () => {
  const had: Answers = { ...minimalUs(context), city: "Portland", monthlyRevenue: "24,000" };
  const base = recordOf(had);
  const address = (city: string): Body => {
    const { Account } = Object(base.Customer);
    const place = { ...Account, Address: { ...Account.Address, City: city } };
    return { ...base, Customer: { ...Object(base.Customer), Account: place } };
  };

  test("is AWS's until somebody has chosen", () => {
    const ours = { ...had, city: "Salem", street: "12 Court St" };
    const { clashes, update, isThere } = mergeOf("fix", ours, base, address("Eugene"));
    expect(clashes).toEqual(["city"]);
    expect(isThere).toBe(false);
    expect(update.Customer?.Account?.Address?.City).toBe("Eugene");
  });

  test("to the same is nobody's to choose", () => {
    const merged = mergeOf("fix", { ...had, city: "Salem" }, base, address("Salem"));
    expect(merged).toMatchObject({ clashes: [], isThere: true });
  });

  test.each([
    ["24000", "24,000"],
    ["24000.0", "$24,000.00"],
  ])("an amount is the same as %s and as %s", (Amount, monthlyRevenue) => {
    const [spend] = Object(base.Project).ExpectedCustomerSpend;
    const project = { ...Object(base.Project), ExpectedCustomerSpend: [{ ...spend, Amount }] };
    const written = recordOf(had, { Project: project });
    expect(changedFields("fix", { ...had, monthlyRevenue }, written, context)).toEqual([]);
  });
});

test("a contact that goes leaves the ones behind it", () => {
  const contact = { contactFirst: "Ann", contactEmail: "ann@heron.example" };
  const had: Answers = { ...minimalUs(context), ...contact };
  const first = recordOf(had);
  const customer = Object(first.Customer);
  const second = { FirstName: "Bo", LastName: "Berg" };
  const base: Body = {
    ...first,
    Customer: { ...customer, Contacts: [...customer.Contacts, second] },
  };
  const ours = { ...had, contactFirst: "", contactEmail: "" };
  expect(mergeOf("update", ours, base, base).update.Customer?.Contacts).toEqual([second]);
});
