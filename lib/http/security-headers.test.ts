import { expect, test } from "vitest";
import config from "@/next.config";
import { SECURITY_HEADERS } from "./security-headers";

test("Next is told of a policy for files, and of the other headers for every address", async () => {
  const rules = (await config.headers?.()) ?? [];
  const headersOf = (source: string) => {
    const found = rules.find((rule) => rule.source === source);
    return Object.fromEntries((found?.headers ?? []).map(({ key, value }) => [key, value]));
  };
  expect(headersOf("/_next/static/:path*")).toEqual({
    "content-security-policy": "default-src 'none'",
  });
  expect(headersOf("/:path*")).toEqual(SECURITY_HEADERS);
});
