import { sheetSection } from "@/components/ui/card";
import { NumberedList } from "@/components/ui/numbered-list";

const next = [
  {
    title: "AWS reviews the referral",
    text: "Answers are locked until it replies, and cannot be corrected before that.",
  },
  {
    title: "The status page shows AWS's answer",
    text: "Approved, rejected, or a question. Referrals that AWS asks about lead the list.",
  },
  {
    title: "An AWS seller joins",
    text: "If you asked for help and AWS approves, its people get in touch with the owner.",
  },
];

/** After sending, the next move is AWS's. */
export function WhatNext() {
  return (
    <section className={sheetSection} aria-labelledby="next">
      <h2 className="mb-4" id="next">
        What happens next
      </h2>
      <NumberedList items={next} />
    </section>
  );
}
