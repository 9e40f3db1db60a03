import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

/** Longer than the box for a campaign takes, as when the whole invitation is pasted. */
const INVITATION = "Join us online for a morning on farm data, with three speakers. ".repeat(5);

export const marketingGuidance = {
  apnPrograms: {
    doWell: "Select a program only if AWS has accepted this deal or your company into it.",
    good: {
      answer: ["Migration Acceleration Program"],
      with: { fromMarketing: "No" },
      note: "AWS has accepted the furniture chain's move into it.",
    },
    bad: {
      answer: ["Summer promotion"],
      with: { fromMarketing: "No" },
      note: "That's your own offer, not an AWS program.",
    },
    why: "AWS program teams follow the deals in their programs.",
  },
  campaignName: {
    doWell: "Ask your AWS marketing contact for the code. Paste it unchanged.",
    good: {
      answer: "LATAM-FARM-DATA-07",
      with: { fromMarketing: "Yes" },
      note: "The exact code from the funding email.",
    },
    bad: {
      answer: INVITATION,
      with: { fromMarketing: "Yes" },
      show: "The whole invitation, with agenda and speakers",
      note: "Too long, and the code is lost in it.",
    },
    why: "Lets AWS credit the right campaign.",
  },
  channel: {
    doWell: "Choose where the customer first heard about you. One or two are enough.",
    good: {
      answer: ["Live Event"],
      with: { fromMarketing: "Yes" },
      note: "They tried the demo at a farm show.",
    },
    bad: {
      answer: ["Word of mouth"],
      with: { fromMarketing: "Yes" },
      note: "A personal tip isn't a campaign. If that was all, choose No for marketing.",
    },
    why: "AWS compares which channels lead to deals.",
  },
  marketingUseCase: {
    doWell: "Choose what the event or ad was about, even if you sold something else later.",
    good: {
      answer: ["Analytics"],
      with: { fromMarketing: "Yes", mdfUsed: "Yes" },
      note: "The webinar was about crop reports.",
    },
    bad: {
      answer: ["Growth"],
      with: { fromMarketing: "Yes", mdfUsed: "Yes" },
      note: "AWS doesn't list Growth. Choose the topic of the event.",
    },
    why: "Shows AWS which topics were worth the money.",
  },
} satisfies Record<FieldOf<"marketing">, Guidance>;
