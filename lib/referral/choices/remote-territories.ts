// Countries of the list that have no company to sell to, with the country that is more likely meant
// by whoever chooses one, if there is one.

import type { CountryCode } from "@aws-sdk/client-partnercentral-selling";

const remote: Partial<Record<CountryCode, CountryCode | null>> = {
  AQ: null,
  BV: "NO",
  CC: "AU",
  CX: "AU",
  GS: "GB",
  HM: "AU",
  IO: "GB",
  PN: "GB",
  SJ: "NO",
  TF: "FR",
  TK: "NZ",
  UM: "US",
};

export function isRemote(code: string): boolean {
  return Object.hasOwn(remote, code);
}

/** The country that was likely meant where a remote territory was chosen; null for all others. */
export function likelyInstead(code: string): CountryCode | null {
  return Object.entries(remote).find(([each]) => each === code)?.[1] ?? null;
}
