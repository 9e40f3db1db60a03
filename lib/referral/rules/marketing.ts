/** Rules of the section "Marketing and programs". */
import { type Blanks, leftOver, notTooLong, type StepChecks, whenAsked } from "./rule";

export const blanks: Blanks = {};

/** R9: AWS takes these of marketing deals only. */
export const campaignBelongsToMarketing = leftOver(
  "campaignName",
  "Clear the campaign, or choose Yes for marketing",
);

export const channelBelongsToMarketing = leftOver(
  "channel",
  "Clear the channel, or choose Yes for marketing",
);

/** R9: AWS keeps topics only where its funds were used. */
export const topicsBelongToMdf = leftOver(
  "marketingUseCase",
  "AWS keeps topics only if MDF was used. Clear them, or choose Yes for MDF",
);

export const checks: StepChecks = {
  campaignName: whenAsked(
    "campaignName",
    notTooLong("campaignName", () => "Shorten the campaign name to 255 characters"),
    campaignBelongsToMarketing,
  ),
  channel: whenAsked("channel", () => null, channelBelongsToMarketing),
  marketingUseCase: whenAsked("marketingUseCase", () => null, topicsBelongToMdf),
};
