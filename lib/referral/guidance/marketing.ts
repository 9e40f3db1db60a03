import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

/** Longer than the box for a campaign takes, as when the whole invitation is pasted. */
const INVITATION = "Join us online for a morning on farm data, with three speakers. ".repeat(5);

export const marketingGuidance = {
  apnPrograms: {
    doWell: "Tick a program only when AWS has let this deal or your company into it.",
    good: {
      answer: ["Migration Acceleration Program"],
      with: { fromMarketing: "No" },
      note: "AWS has accepted the furniture chain's move into it.",
    },
    bad: {
      answer: ["Summer promotion"],
      with: { fromMarketing: "No" },
      note: "An offer of your own, and no program that AWS runs.",
    },
    why: "Program teams at AWS follow the deals that belong to them.",
  },
  campaignName: {
    doWell: "Ask your AWS marketing contact for the code, and paste it unchanged.",
    good: {
      answer: "LATAM-FARM-DATA-07",
      with: { fromMarketing: "Yes" },
      note: "The code from the funding mail, letter by letter.",
    },
    bad: {
      answer: INVITATION,
      with: { fromMarketing: "Yes" },
      show: "The whole invitation, with agenda and speakers",
      note: "More than the box takes, and the code is lost in it.",
    },
    why: "The code lets AWS credit the right campaign.",
  },
  channel: {
    doWell: "Recall where the customer first noticed you; one or two ticks will do.",
    good: {
      answer: ["Live Event"],
      with: { fromMarketing: "Yes" },
      note: "They tried the demo at a farming fair in Córdoba.",
    },
    bad: {
      answer: ["Word of mouth"],
      with: { fromMarketing: "Yes" },
      note: "A tip from a friend is no campaign. If that was all, marketing is No.",
    },
    why: "AWS compares which ways of reaching people lead to deals.",
  },
  marketingUseCase: {
    doWell: "Choose what the event or ad talked about, even if you sold something else later.",
    good: {
      answer: ["Analytics"],
      with: { fromMarketing: "Yes", mdfUsed: "Yes" },
      note: "The webinar was about crop reports.",
    },
    bad: {
      answer: ["Growth"],
      with: { fromMarketing: "Yes", mdfUsed: "Yes" },
      note: "A wish, and none of the subjects AWS lists.",
    },
    why: "Shows AWS which subjects were worth the money.",
  },
} satisfies Record<FieldOf<"marketing">, Guidance>;
