import { sheetSection } from "@/components/ui/card";
import { NumberedList } from "@/components/ui/numbered-list";

const next = [
  {
    title: "AWS reviews the referral",
    text: "You can't make changes until AWS responds.",
  },
  {
    title: "The status page shows AWS's decision",
    text: "AWS approves it, rejects it, or asks for a change. Anything that needs you appears first in your list.",
  },
  {
    title: "An AWS seller gets involved",
    text: "If you asked for help and AWS approves, an AWS seller contacts the owner.",
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
