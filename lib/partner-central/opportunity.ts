/** Our answers as AWS's requests. The preview, the submission and the tests all use these very bodies. */
import "server-only";
import type {
  AssigneeContact,
  AwsSubmission,
  CreateOpportunityRequest,
  RelatedEntityType,
} from "@aws-sdk/client-partnercentral-selling";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import type { LaterPage } from "@/lib/referral/fields/field-order";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { offeredSolutions } from "@/lib/referral/fields/solutions";
import { ownerOf, sentValue } from "@/lib/referral/fields/values";
import { type Body, readAt, removeAt, writeAt } from "./aws-path";
import { joinBusinessProblem } from "./business-problem";

/** What of ours AWS links to an opportunity, each by a call of its own; offers are linked in Partner Central. */
export const associationTypes = [
  "Solutions",
  "AwsMarketplaceSolutions",
  "AwsMarketplaceProducts",
  "AwsProducts",
] as const satisfies readonly RelatedEntityType[];

export type Association = { type: (typeof associationTypes)[number]; id: string };

/** The question whose answer is linked: three of the types are solutions offered. */
export function fieldOfAssociation({ type }: Pick<Association, "type">): FieldId {
  return type === "AwsProducts" ? "awsProducts" : "solution";
}

export type Assignee = AssigneeContact & { Email: string; FirstName: string; LastName: string };

/** Everything one referral sends, in the order it is sent. JSON through and through. */
export type Requests = {
  create: Omit<CreateOpportunityRequest, "ClientToken">;
  associations: Association[];
  /** Null while no owner, or nothing to ask for, has been chosen; such a referral cannot be sent. */
  assignee: Assignee | null;
  submission: (AwsSubmission & { Visibility: "Full" }) | null;
  /** For an opportunity that AWS has taken: what of it was changed here. */
  correction?: Correction;
};

export type Correction = {
  page: LaterPage;
  /** The answers that say something else than AWS's record did. */
  fields: FieldId[];
  /** AWS's record as the answers were changed from it. */
  base: Body;
};

/** Written by hand below: they share a path, or AWS has other words for them. */
const writtenApart = new Set<FieldId>(["description", "useCase", "fromMarketing"]);

export const SPEND = "Project.ExpectedCustomerSpend[]";

/**
 * Makes the bodies from the answers as they are, complete or not. A blank or unreadable answer
 * leaves no trace in them: AWS refuses empty strings.
 */
export function requestsOf(
  referralId: string,
  answers: Answers,
  context: ReferralContext,
  catalog: "AWS" | "Sandbox",
): Requests {
  return {
    create: createBody(referralId, answers, context, catalog),
    associations: [
      ...offeredSolutions(answers, context).map(({ type, id }): Association => ({ type, id })),
      ...listValue("awsProducts", answers, context).map(
        (id): Association => ({ type: "AwsProducts", id }),
      ),
    ],
    assignee: assigneeOf(answers, context),
    submission: submissionOf(answers, context),
  };
}

function createBody(
  referralId: string,
  answers: Answers,
  context: ReferralContext,
  catalog: "AWS" | "Sandbox",
): Requests["create"] {
  const body: Body = {
    Catalog: catalog,
    // Our own id, by which an opportunity is found again when AWS's answer was lost.
    PartnerOpportunityIdentifier: referralId,
    Origin: "Partner Referral",
  };
  for (const id of fieldIds) {
    const { api } = fields[id];
    const value = sentValue(id, answers, context);
    if (api && value !== null && !writtenApart.has(id)) writeAt(body, api, value);
  }
  const problem = joinBusinessProblem(
    textValue("description", answers, context),
    textValue("useCase", answers, context),
  );
  if (problem !== null) writeAt(body, "Project.CustomerBusinessProblem", problem);
  const fromMarketing = textValue("fromMarketing", answers, context);
  if (fromMarketing !== null) {
    writeAt(body, "Marketing.Source", fromMarketing === "Yes" ? "Marketing Activity" : "None");
  }
  if (readAt(body, SPEND) !== undefined) {
    writeAt(body, `${SPEND}.CurrencyCode`, "USD");
    writeAt(body, `${SPEND}.Frequency`, "Monthly");
    writeAt(body, `${SPEND}.TargetCompany`, "AWS");
  }
  // AWS takes an amount and its currency together or not at all.
  if (readAt(body, "SoftwareRevenue.Value.Amount") === undefined) {
    removeAt(body, "SoftwareRevenue.Value.CurrencyCode");
  }
  writeAt(body, "LifeCycle.ReviewStatus", "Pending Submission");
  // Every path was typed by fields.ts against this very request, and every value read by its field's kind.
  return body as unknown as Requests["create"];
}

function assigneeOf(answers: Answers, context: ReferralContext): Assignee | null {
  const owner = ownerOf(answers, context);
  return (
    owner && {
      Email: owner.email,
      FirstName: owner.firstName,
      LastName: owner.lastName,
      BusinessTitle: "OpportunityOwner",
    }
  );
}

function submissionOf(answers: Answers, context: ReferralContext): Requests["submission"] {
  const involvement = textValue("involvement", answers, context);
  if (involvement !== "Co-Sell" && involvement !== "For Visibility Only") return null;
  return { InvolvementType: involvement, Visibility: "Full" };
}

function textValue(id: FieldId, answers: Answers, context: ReferralContext): string | null {
  const value = sentValue(id, answers, context);
  return typeof value === "string" ? value : null;
}

function listValue(id: FieldId, answers: Answers, context: ReferralContext): string[] {
  const value = sentValue(id, answers, context);
  return Array.isArray(value) ? value : [];
}
