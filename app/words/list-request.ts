import "server-only";
import { z } from "zod";
import { closeChoices } from "@/components/list/filters";
import { type ListQuery, statuses } from "@/components/list/list-query";
import { sortNames } from "@/lib/drafts/list-order";
import { cleanLine } from "@/lib/referral/fields/answers";

const MOST_SEARCHED = 200;

/** A parameter that stands twice in an address counts once; anything odd counts as not given. */
const one = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().catch(""),
);

const text = one.transform((value) => cleanLine(value).trim().slice(0, MOST_SEARCHED));

/** Looked at by whoever pages; a longer one is none of ours. */
const cursor = one.transform((value) => (value.length <= 2_000 ? value : ""));

function oneOf(choices: readonly { value: string }[]) {
  return one.transform((value) => (choices.some((choice) => choice.value === value) ? value : ""));
}

const requestSchema = z.object({
  q: text,
  status: one.transform((value) => statuses.find((status) => status === value) ?? ""),
  owner: text,
  close: oneOf(closeChoices),
  sort: one.transform((value) => sortNames.find((name) => name === value) ?? "updated"),
  direction: one.transform((value) => (value === "asc" || value === "desc" ? value : "")),
  after: cursor,
  before: cursor,
  discarded: text,
  kept: text,
});

export type ListRequest = ListQuery & { discarded: string; kept: string };

/** What an address of the list asks for. Addresses are typed and shared: nothing in them can fail. */
export function readListRequest(
  search: Record<string, string | string[] | undefined>,
): ListRequest {
  return requestSchema.parse(search);
}
