import { dateInWords, daysAfter } from "@/lib/referral/dates";

/** Days that deals often close on, in words a date field reads. Today and doubles are left out. */
export function closingDays(today: string): { label: string; value: string }[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const quarterEnd = Math.ceil(month / 3) * 3;
  const days = [
    { label: "End of this month", day: lastDayOf(year, month) },
    { label: "End of this quarter", day: lastDayOf(year, quarterEnd) },
    { label: "In 90 days", day: daysAfter(today, 90) },
  ];
  return days
    .filter(({ day }) => day > today)
    .filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index)
    .map(({ label, day }) => ({ label, value: dateInWords(day) }));
}

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
