import type { Guidance } from "./example";

export const reviewGuidance = {
  submit: {
    doWell: "Read your answers one last time. You can't change them during the review.",
    good: {
      answer: ["Yes"],
      show: "Selected, with no open items",
      note: "Everything is complete and nothing blocks sending.",
    },
    bad: {
      answer: [],
      show: "Not selected, and then Send to AWS",
      note: "The referral stays a draft until you select this.",
    },
    why: "This starts AWS's review. Until then, AWS can't see your draft.",
  },
} satisfies Record<"submit", Guidance>;
