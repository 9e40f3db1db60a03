/** Rules about the people of an opportunity: its owner and the partner's contacts. */
import type { AssigneeContact, Contact } from "@aws-sdk/client-partnercentral-selling";
import { type RegisteredUser, registeredUsers } from "../data/registered-users";
import { type Issue, issue } from "../failure";
import type { Opportunity } from "../opportunity";

const OWNER = "OpportunityOwner";
const PARTNER_CONTACT = "PartnerAccountManager";

/** On create only partner contacts are accepted; the owner comes with AssignOpportunity. */
export function initialTeamIssues(team: readonly Contact[]): Issue[] {
  if (team.every((member) => member.BusinessTitle === PARTNER_CONTACT)) return [];
  const text = `OpportunityTeam accepts only the BusinessTitle ${PARTNER_CONTACT}`;
  return [issue("INVALID_VALUE", "opportunityTeam.businessTitle", text)];
}

/** Until somebody is assigned, the alliance lead owns an opportunity. */
export function initialTeam(contacts: readonly Contact[]): Contact[] {
  return [asOwner(registeredUsers[0]), ...contacts];
}

export function assigneeIssues({ Email, BusinessTitle }: AssigneeContact): Issue[] {
  if (BusinessTitle === PARTNER_CONTACT) return [];
  if (BusinessTitle !== OWNER) {
    const text = `BusinessTitle must be ${OWNER} or ${PARTNER_CONTACT}`;
    return [issue("INVALID_VALUE", "assignee.businessTitle", text)];
  }
  if (registeredUser(Email) !== undefined) return [];
  const text = "User not found: the email does not belong to an active Partner Central user";
  return [issue("INVALID_VALUE", "assignee.email", text)];
}

/** Owners are shown with the names of their profile, whatever the request called them. */
export function teamAfterAssignment(
  { team }: Opportunity,
  assignee: AssigneeContact,
): readonly Contact[] {
  const user = assignee.BusinessTitle === OWNER ? registeredUser(assignee.Email) : undefined;
  const member = user ? asOwner(user) : { ...assignee };
  const others = team.filter((each) => each.BusinessTitle !== assignee.BusinessTitle);
  return user ? [member, ...others] : [...others, member];
}

/** States in which AWS holds the opportunity, or has turned it down, know no new owner. */
export function assignmentStateIssues({ review }: Opportunity): Issue[] {
  const { status } = review;
  if (status !== "Submitted" && status !== "In review" && status !== "Rejected") return [];
  const text = `The owner cannot change when Opportunity status is ${status}`;
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text)];
}

function asOwner({ email, firstName, lastName }: RegisteredUser): Contact {
  return { BusinessTitle: OWNER, Email: email, FirstName: firstName, LastName: lastName };
}

function registeredUser(email: string | undefined): RegisteredUser | undefined {
  return registeredUsers.find((each) => each.email === email);
}
