/** How somebody writes dates and times: one decision, for reading what they type and for what they see. */
import type { DateOrder } from "./parse/date";

export type DateStyle = { order: DateOrder; clock: 12 | 24 };

/** What a person can choose; "auto" goes by the browser. */
export const dateSettings = ["auto", "mdy", "dmy"] as const;
export type DateSetting = (typeof dateSettings)[number];

/**
 * By the person's setting, else by the locale their browser asks for, else as in the United States.
 * Where dates begin with the year, as in Japan and Canada, nothing follows for 6/7/2027: no order.
 */
export function dateStyle(setting: DateSetting, acceptLanguage: string | null): DateStyle {
  const locale = localeOf(acceptLanguage ?? "");
  return {
    order: setting === "auto" ? orderOf(locale) : setting,
    clock: new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ? 12 : 24,
  };
}

const MOST_READ = 200;

/** The most wanted locale: language, script and region, which are all that dates hang on. */
function localeOf(acceptLanguage: string): string {
  const wanted = acceptLanguage
    .slice(0, MOST_READ)
    .split(",")
    .flatMap((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const found = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?=-|$)/i.exec(tag.trim());
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
      const isKnown = found !== null && Intl.DateTimeFormat.supportedLocalesOf(found[0]).length > 0;
      return isKnown && weight > 0 ? [{ locale: found[0], weight }] : [];
    });
  const [first] = wanted.toSorted((one, other) => other.weight - one.weight);
  return first?.locale ?? "en-US";
}

function orderOf(locale: string): DateOrder {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const first = format.formatToParts(0).find(({ type }) => /^(?:day|month|year)$/.test(type));
  if (first?.type === "day") return "dmy";
  return first?.type === "month" ? "mdy" : null;
}
