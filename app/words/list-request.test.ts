import { describe, expect, test } from "vitest";
import { discardedHref, listHref } from "@/components/list/list-query";
import { readListRequest, viewSchema } from "./list-request";

const nothing = {
  ...{ q: "", owner: "", close: "", remind: "", discarded: [], kept: 0 },
  ...({ status: "", sort: "updated", direction: "", after: "", before: "" } as const),
};

describe("an address of the list", () => {
  test.each([
    [{}, {}],
    [{ q: "  northwind " }, { q: "northwind" }],
    [{ q: ["first", "second"] }, { q: "first" }],
    [
      { status: "draft", close: "past", owner: "abc" },
      { status: "draft", close: "past", owner: "abc" },
    ],
    [{ remind: "quiet" }, { remind: "quiet" }],
    [{ status: "lost", close: "someday", remind: "me" }, {}],
    [
      { sort: "close", direction: "desc" },
      { sort: "close", direction: "desc" },
    ],
    [{ sort: "id; drop table", direction: "sideways" }, {}],
    [{ after: "abc" }, { after: "abc" }],
    [{ after: "x".repeat(5_000) }, {}],
    [{ page: "3" }, {}],
    [
      { discarded: "0ab,0cd", kept: "2" },
      { discarded: ["0ab", "0cd"], kept: 2 },
    ],
    [{ discarded: "0ab,<b>", kept: "-1" }, {}],
    [{ discarded: Array(101).fill("0ab").join(",") }, {}],
    [{ q: "x".repeat(500) }, { q: "x".repeat(200) }],
  ])("%o asks for %o", (search, asked) => {
    expect(readListRequest(search)).toEqual({ ...nothing, ...asked });
  });

  test("is written so that it is read back the same", () => {
    const query = {
      ...{ q: "50 % & more", owner: "else", close: "past", remind: "review-late" },
      ...({ status: "with-aws", sort: "amount", direction: "asc" } as const),
      ...{ after: "W10", before: "" },
    };
    const search = Object.fromEntries(
      new URL(listHref(query, query), "http://localhost").searchParams,
    );
    expect(readListRequest(search)).toEqual({ ...nothing, ...query });
  });

  test("tells what was discarded and what was kept", () => {
    const search = new URL(discardedHref(["0ab", "0cd"], 1), "http://localhost").searchParams;
    expect(readListRequest(Object.fromEntries(search))).toEqual({
      ...nothing,
      ...{ discarded: ["0ab", "0cd"], kept: 1 },
    });
    expect(discardedHref([], 0)).toBe("/");
  });

  test("leaves no trace of blank filters", () => {
    expect(listHref(nothing)).toBe("/");
  });
});

describe("a view that is to be kept", () => {
  test.each([
    ["/?q=heron&after=W10&status=draft", "/?q=heron&status=draft"],
    ["/?sort=amount&direction=asc", "/?sort=amount&direction=asc"],
    ["//evil.example/?q=x", "/?q=x"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
  ])("at %s has the address %s", (address, kept) => {
    expect(viewSchema.parse({ name: " Late\u0000 deals ", address })).toEqual({
      ...{ name: "Late deals", address: kept },
    });
  });

  test("has a name", () => {
    expect(viewSchema.safeParse({ name: "  ", address: "/" }).success).toBe(false);
  });
});
