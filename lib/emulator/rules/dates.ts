/** Dates as the API writes them, YYYY-MM-DD, in UTC. */

export function today(now: Date): string {
  return now.toISOString().slice(0, "YYYY-MM-DD".length);
}

/** The pattern of the model lets 2027-02-30 through; the calendar does not. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
