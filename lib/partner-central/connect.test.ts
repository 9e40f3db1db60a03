import { ListSolutionsCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterEach, expect, test, vi } from "vitest";
import { parseEnv } from "@/lib/env";
import { client } from "./connect";

afterEach(() => vi.unstubAllEnvs());

/** Where a call would go, caught before it leaves. */
async function addressOf(region: string, endpoint: string | null): Promise<string> {
  const made = client({ catalog: "Sandbox", region, endpoint });
  let address = "";
  made.middlewareStack.add(
    () => async (args) => {
      const { protocol, hostname } = Object(args.request);
      address = `${protocol}//${hostname}`;
      throw new Error("caught");
    },
    { step: "finalizeRequest", priority: "low", name: "catch", override: true },
  );
  await made.send(new ListSolutionsCommand({ Catalog: "Sandbox" })).catch(() => undefined);
  return address;
}

test("calls go to AWS's one region, whatever the surroundings of the process say", async () => {
  const surroundings = {
    AWS_ACCESS_KEY_ID: "key",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_REGION: "eu-west-1",
    AWS_USE_FIPS_ENDPOINT: "true",
    AWS_ENDPOINT_URL: "http://other.example",
  };
  for (const [name, value] of Object.entries(surroundings)) vi.stubEnv(name, value);
  const { region, endpoint } = parseEnv({
    ...surroundings,
    PARTNER_CENTRAL: "aws",
    PARTNER_CENTRAL_CATALOG: "Sandbox",
  });
  expect(await addressOf(region, endpoint)).toBe(
    "https://partnercentral-selling.us-east-1.api.aws",
  );
});

test("an endpoint of one's own is taken beside a wish for FIPS", async () => {
  vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  expect(await addressOf("us-east-1", "http://127.0.0.1:9")).toBe("http://127.0.0.1");
});
