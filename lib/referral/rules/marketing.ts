/** Rules of the section "Marketing and programs". */
import { type Blanks, leftOver, notTooLong, type StepChecks, whenAsked } from "./rule";

export const blanks: Blanks = {};

/** R9: AWS takes these of marketing deals only. */
export const campaignBelongsToMarketing = leftOver(
  "campaignName",
  "Clear the campaign, or say this came from marketing",
);

export const channelBelongsToMarketing = leftOver(
  "channel",
  "Clear the channel, or say this came from marketing",
);

/** R9: AWS keeps topics only where its funds were used. */
export const topicsBelongToMdf = leftOver(
  "marketingUseCase",
  "Topics are kept only if MDF was used. Clear them or choose Yes",
);

export const checks: StepChecks = {
  campaignName: whenAsked(
    "campaignName",
    notTooLong("campaignName", () => "Campaign name must be 255 characters or fewer"),
    campaignBelongsToMarketing,
  ),
  channel: whenAsked("channel", () => null, channelBelongsToMarketing),
  marketingUseCase: whenAsked("marketingUseCase", () => null, topicsBelongToMdf),
};
