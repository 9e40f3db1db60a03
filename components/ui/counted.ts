import { MOST_COUNTED } from "@/lib/referral/counted";

/** A count in words: counting stops after MOST_COUNTED, and one more stands for "more". */
export function upToMost(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString("en-US")}+` : String(count);
}
