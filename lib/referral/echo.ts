/** What we made of a typed answer, said back in one line. The browser loads this when it is first needed. */
import { type Answers, textOf } from "./answers";
import { isAsked } from "./asked";
import type { ReferralContext } from "./context";
import { dateWithWeekday } from "./dates";
import type { FieldId } from "./field-order";
import { digitCount } from "./limits";
import { readDate } from "./parse/date";
import { readDigits } from "./parse/digits";
import { readEmail } from "./parse/email";
import { formatMoney, readContractValue, readMoney } from "./parse/money";
import { readPhone } from "./parse/phone";
import { readWebsite } from "./parse/website";
import { readPostalCode } from "./postal-codes";

type Echo = (typed: string, answers: Answers) => string | null;

const echoes: Partial<Record<FieldId, Echo>> = {
  website: (typed) => {
    const read = readWebsite(typed);
    if (!read.ok) return null;
    return read.shortened
      ? `Shortened to ${read.url.replace(/^https?:\/\//, "")}`
      : sentAs(typed, read.url);
  },
  postalCode: (typed, answers) => {
    const country = textOf(answers, "country");
    const read = country === "" ? null : readPostalCode(typed, country);
    return read?.ok ? sentAs(typed, read.value) : null;
  },
  monthlyRevenue: (typed) => {
    const read = readMoney(typed);
    return read.ok ? `We read this as ${formatMoney(read.cents)} US dollars a month` : null;
  },
  contractValue: (typed, answers) => {
    const read = readContractValue(typed);
    if (!read.ok) return null;
    return `We read this as ${formatMoney(read.cents)} ${textOf(answers, "currency")}`.trim();
  },
  closeDate: dateEcho,
  contractStart: dateEcho,
  contractEnd: dateEcho,
  ownerEmail: emailEcho,
  contactEmail: emailEcho,
  contactPhone: (typed) => {
    const read = readPhone(typed);
    return read.ok ? sentAs(typed, read.value) : null;
  },
  awsAccount: digitsEcho(digitCount.awsAccount),
  duns: digitsEcho(digitCount.duns),
};

function dateEcho(typed: string): string | null {
  const read = readDate(typed, null);
  return read.ok ? `We read this as ${dateWithWeekday(read.iso)}` : null;
}

function emailEcho(typed: string): string | null {
  const read = readEmail(typed);
  return read.ok ? sentAs(typed, read.value) : null;
}

function digitsEcho(length: number): Echo {
  return (typed) => {
    const read = readDigits(typed, length);
    return read.ok ? sentAs(typed, read.value) : null;
  };
}

/** Nothing to say where the answer goes out just as it was typed. */
function sentAs(typed: string, sent: string): string | null {
  return typed === sent ? null : `Will be sent as ${sent}`;
}

/** One line for below the control, or null where nothing was typed, read or changed. */
export function echoOf(id: FieldId, answers: Answers, _context: ReferralContext): string | null {
  const typed = textOf(answers, id);
  if (typed === "" || !isAsked(id, answers)) return null;
  return echoes[id]?.(typed, answers) ?? null;
}
