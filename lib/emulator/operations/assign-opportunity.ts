import {
  type AssignOpportunityRequest,
  AssignOpportunityRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { refuseBusiness } from "../failure";
import { touched } from "../opportunity";
import { assigneeIssues, assignmentStateIssues, teamAfterAssignment } from "../rules/team";
import { operation, refuseWhileSubmitting, requireOpportunity } from "./operation";

export const assignOpportunity = operation<AssignOpportunityRequest>({
  name: "AssignOpportunity",
  group: "write",
  request: AssignOpportunityRequest$,
  perform({ input, now, store }) {
    const { Catalog = "", Identifier = "", Assignee } = input;
    const opportunity = requireOpportunity(store, Catalog, Identifier);
    refuseWhileSubmitting(store, opportunity);
    refuseBusiness(...assignmentStateIssues(opportunity));
    if (Assignee === undefined) throw new Error("A checked request has an Assignee");
    refuseBusiness(...assigneeIssues(Assignee));
    const team = teamAfterAssignment(opportunity, Assignee);
    return { answer: {}, changes: { opportunities: [touched({ ...opportunity, team }, now)] } };
  },
});
