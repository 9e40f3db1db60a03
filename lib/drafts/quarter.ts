/** First and last day (YYYY-MM-DD) of the calendar quarter that holds a day, or of a later one. */
export function quarterOf(day: string, later: number): { first: string; last: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const firstMonth = Math.floor((month - 1) / 3) * 3 + later * 3;
  return { first: isoDay(year, firstMonth, 1), last: isoDay(year, firstMonth + 3, 0) };
}

/** Months and days that run over count into the next or the previous one, as Date.UTC does. */
function isoDay(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}
