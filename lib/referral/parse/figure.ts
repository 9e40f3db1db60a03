// The digits of an amount and the signs between them: which of them group thousands, which one
// begins the decimals.

import { withoutEdges } from "./text";

export type FigureRead =
  | { ok: true; cents: bigint }
  | { ok: false; reason: "not-number" | "decimals" }
  | { ok: false; reason: "ambiguous"; a: bigint; b: bigint };

const notNumber = { ok: false, reason: "not-number" } as const;

/**
 * Cents of a figure such as `12,500.00`, `12.500,00`, `12 500`, `12'500`, `12,34,567` or `12.5`
 * (with power 3 for thousands). `text` begins with a digit and holds digits, dots, commas, blanks
 * and apostrophes only.
 */
export function readFigure(text: string, power: number): FigureRead {
  const typed = withoutEdges(text, "", "., '");
  if (/[., '][., ']/.test(typed)) return notNumber;
  const groups = typed.split(/[., ']/);
  const signs = typed.replace(/[0-9]/g, "");
  const last = signs.at(-1);
  const tail = groups.at(-1) ?? "";
  if (last === undefined) return exact(typed, "", power);

  const endsInDecimals = (last === "." || last === ",") && !signs.slice(0, -1).includes(last);
  if (!endsInDecimals)
    return isGrouped(groups, signs) ? exact(groups.join(""), "", power) : notNumber;

  const whole = groups.slice(0, -1);
  if (whole.length > 1) {
    // Another sign has grouped the thousands, so this one cannot: 12.500,00 and 12,500.00 both
    // speak for themselves.
    return isGrouped(whole, signs.slice(0, -1)) ? exact(whole.join(""), tail, power) : notNumber;
  }
  return readOneSign(whole[0] ?? "", last, tail, power);
}

/** One dot or comma and nothing else: the only place where two honest readings meet. */
function readOneSign(head: string, sign: string, tail: string, power: number): FigureRead {
  const asDecimals = exact(head, tail, power);
  const asThousands = exact(head + tail, "", power);
  const couldGroup = /^[1-9][0-9]{0,2}$/.test(head) && tail.length === 3;
  if (couldGroup && sign === ",") return asThousands;
  if (couldGroup) return either(asThousands, rounded(head, tail, power));
  if (sign === "." || /^0+$/.test(head)) return asDecimals;
  return tail.length <= 2 ? either(asDecimals, asThousands) : notNumber;
}

function either(a: FigureRead, b: FigureRead): FigureRead {
  if (!a.ok) return a;
  return b.ok ? { ok: false, reason: "ambiguous", a: a.cents, b: b.cents } : a;
}

/** Groups of three, or of two before the last three as India writes them, all by one sign. */
function isGrouped(groups: string[], signs: string): boolean {
  if (new Set(signs).size !== 1) return false;
  const [head = "", ...rest] = groups;
  const inner = rest.slice(0, -1);
  if (!/^[0-9]{1,3}$/.test(head) || rest.at(-1)?.length !== 3) return false;
  return (
    inner.every((group) => group.length === 3) ||
    (head.length < 3 && inner.every((group) => group.length === 2))
  );
}

function exact(whole: string, decimals: string, power: number): FigureRead {
  if (power === 0 && decimals.length > 2) return { ok: false, reason: "decimals" };
  const scaled = BigInt(whole + decimals) * 10n ** BigInt(power + 2);
  const divisor = 10n ** BigInt(decimals.length);
  if (scaled % divisor !== 0n) return { ok: false, reason: "decimals" };
  return { ok: true, cents: scaled / divisor };
}

/** For the question only ("12,345 or 12.35?"): here a part of a cent is no reason to refuse. */
function rounded(whole: string, decimals: string, power: number): FigureRead {
  const divisor = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * 10n ** BigInt(power + 2);
  return { ok: true, cents: (scaled + divisor / 2n) / divisor };
}
