import type { Guidance } from "./example";

export const reviewGuidance = {
  submit: {
    doWell: "Read all answers once more; during the review nobody can change them.",
    good: {
      answer: ["Yes"],
      show: "Ticked, with nothing left that blocks sending",
      note: "The text was read aloud once, and now it may go.",
    },
    bad: {
      answer: [],
      show: "Not ticked, and then Send to AWS",
      note: "Without the tick this stays a draft that only you can see.",
    },
    why: "With the tick you hand the deal over; before that, AWS hears nothing of it.",
  },
} satisfies Record<"submit", Guidance>;
