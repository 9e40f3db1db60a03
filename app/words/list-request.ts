import "server-only";
import { z } from "zod";
import { closeChoices } from "@/components/list/filters";
import { type ListQuery, listHref, statuses } from "@/components/list/list-query";
import { sortNames } from "@/lib/drafts/list-order";
import { cleanLine } from "@/lib/referral/fields/answers";
import { referralsSchema } from "@/lib/referral/schemas";
import { reminderChoices } from "./reminder-words";

const MOST_SEARCHED = 200;

/** A parameter that stands twice in an address counts once; anything odd counts as not given. */
const one = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().catch(""),
);

const text = one.transform((value) => cleanLine(value).trim().slice(0, MOST_SEARCHED));

/** Looked at by whoever pages; a longer one is none of ours. */
const cursor = one.transform((value) => (value.length <= 2_000 ? value : ""));

/** What a list of ids holds, such as `discardedHref` writes. */
function idsIn(value: string): string[] {
  const read = referralsSchema.safeParse({ referralIds: value.split(",") });
  return read.success ? read.data.referralIds : [];
}

function oneOf(choices: readonly { value: string }[]) {
  return one.transform((value) => (choices.some((choice) => choice.value === value) ? value : ""));
}

const requestSchema = z.object({
  q: text,
  status: one.transform((value) => statuses.find((status) => status === value) ?? ""),
  owner: text,
  close: oneOf(closeChoices),
  remind: oneOf(reminderChoices),
  sort: one.transform((value) => sortNames.find((name) => name === value) ?? "updated"),
  direction: one.transform((value) => (value === "asc" || value === "desc" ? value : "")),
  after: cursor,
  before: cursor,
  discarded: one.transform((value) => idsIn(value)),
  kept: one.transform((value) => (/^[0-9]{1,3}$/.test(value) ? Number(value) : 0)),
});

/** What was just discarded, and of how many AWS kept that. */
export type ListRequest = ListQuery & { discarded: string[]; kept: number };

/** What an address of the list asks for. Addresses are typed and shared: nothing in them can fail. */
export function readListRequest(
  search: Record<string, string | string[] | undefined>,
): ListRequest {
  return requestSchema.parse(search);
}

const MOST_OF_A_NAME = 60;

/** A view that is to be kept: a name, and an address of the list's first page as `listHref` writes it. */
export const viewSchema = z.object({
  name: z
    .string()
    .transform((name) => cleanLine(name).trim().slice(0, MOST_OF_A_NAME))
    .refine((name) => name !== ""),
  address: z
    .string()
    .max(2_000)
    .transform((address) => listHref(readListRequest(searchOf(address)))),
});

function searchOf(address: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(address.slice(address.indexOf("?") + 1)));
}
