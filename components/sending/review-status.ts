import type { Tone } from "@/components/ui/chip";

/** The shape beside AWS's word; a status that AWS invents later is shown without alarm. */
export function reviewTone(reviewStatus: string): Tone {
  switch (reviewStatus) {
    case "Approved":
      return "ok";
    case "Action Required":
      return "warn";
    case "Rejected":
      return "bad";
    default:
      return "info";
  }
}
