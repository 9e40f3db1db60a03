/** Readiness-5b: an amount a month that a reviewer would ask about. */
import { type Answers, textOf } from "../fields/answers";
import { formatMoney, readContractValue, readMoney } from "../parse/money";
import { type Finding, warns } from "./finding";

const LEAST_CENTS = 100_00n;
const MOST_CENTS = 1_000_000_00n;
const SAME_IN_A_ROW = 3;
const ENOUGH_TO_COMPARE = 10;
const TIMES_THE_MEDIAN = 20n;

/** `amounts` are the owner's last ones in cents, newest first. */
export function oddRevenue(answers: Answers, amounts: readonly bigint[]): Finding | null {
  const read = readMoney(textOf(answers, "monthlyRevenue"));
  if (!read.ok) return null;
  const reason = reasonFor(read.cents, answers, amounts);
  if (reason === null) return null;
  return warns(
    "readiness-5b",
    "monthlyRevenue",
    `Is $${formatMoney(read.cents)} a month right? ${reason.text}`,
    "Change the revenue",
    {
      subject: reason.subject,
      matched: [textOf(answers, "monthlyRevenue")],
      looksAt: ["monthlyRevenue", "contractValue"],
    },
  );
}

type Reason = { subject: string; text: string };

function reasonFor(cents: bigint, answers: Answers, amounts: readonly bigint[]): Reason | null {
  if (cents < LEAST_CENTS) {
    return { subject: "low", text: "AWS rarely engages on deals under $100 a month." };
  }
  if (cents > MOST_CENTS) {
    return {
      subject: "high",
      text: "More than $1,000,000 a month is rare, and AWS will ask about it.",
    };
  }
  if (isPattern(cents)) return { subject: "digits", text: "It looks like a placeholder." };
  const contract = readContractValue(textOf(answers, "contractValue"));
  if (contract.ok && contract.cents === cents) {
    const text = "It's the same as your contract value, which covers the full term.";
    return { subject: "contract", text };
  }
  const last = amounts.slice(0, SAME_IN_A_ROW);
  if (last.length === SAME_IN_A_ROW && last.every((amount) => amount === cents)) {
    const text = "The owner's last three referrals have the same amount.";
    return { subject: "same", text };
  }
  const lastTen = amounts.slice(0, ENOUGH_TO_COMPARE);
  const usual = medianOf(lastTen);
  if (lastTen.length === ENOUGH_TO_COMPARE && cents > usual * TIMES_THE_MEDIAN) {
    const text = `The owner's last ten referrals are around $${formatMoney(usual)}.`;
    return { subject: "usual", text };
  }
  return null;
}

/** 1111, 99999, 12345, 54321: nobody's bill. Round sums (10000) are how estimates look. */
function isPattern(cents: bigint): boolean {
  const digits = String(cents / 100n);
  if (digits.length < 4) return false;
  const steps = new Set(
    [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index])),
  );
  return steps.size === 1 && [0, 1, -1].some((step) => steps.has(step));
}

function medianOf(amounts: readonly bigint[]): bigint {
  const sorted = amounts.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return sorted[Math.floor(sorted.length / 2)] ?? 0n;
}

/** Whether an amount lies among the owner's last ten; with fewer there is nothing to say. */
export function fitsUsual(cents: bigint, amounts: readonly bigint[]): boolean {
  const lastTen = amounts.slice(0, ENOUGH_TO_COMPARE);
  return (
    lastTen.length === ENOUGH_TO_COMPARE &&
    lastTen.some((amount) => amount <= cents) &&
    lastTen.some((amount) => amount >= cents)
  );
}
