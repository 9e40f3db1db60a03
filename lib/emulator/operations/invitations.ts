/** Invitations of AWS to the partner: there are none, and none to be read. */
import {
  type GetEngagementInvitationRequest,
  GetEngagementInvitationRequest$,
  type ListEngagementInvitationsRequest,
  ListEngagementInvitationsRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { notFound } from "../failure";
import { operation } from "./operation";

export const listEngagementInvitations = operation<ListEngagementInvitationsRequest>({
  name: "ListEngagementInvitations",
  group: "read",
  request: ListEngagementInvitationsRequest$,
  perform: () => ({ answer: { EngagementInvitationSummaries: [], NextToken: null } }),
});

export const getEngagementInvitation = operation<GetEngagementInvitationRequest>({
  name: "GetEngagementInvitation",
  group: "read",
  request: GetEngagementInvitationRequest$,
  perform({ input: { Identifier = "" } }) {
    throw notFound(Identifier);
  },
});
