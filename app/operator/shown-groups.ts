/** The views of the operator's page, as its address names them. */
export const shownGroups = ["all", "attention", "retrying", "progress"] as const;
export type ShownGroup = (typeof shownGroups)[number];

/** @param not why a retry was not made */
export function operatorAddress(show: ShownGroup, not: string | null = null): string {
  const query = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(not !== null && { not }),
  });
  return query.size > 0 ? `/operator?${query}` : "/operator";
}
