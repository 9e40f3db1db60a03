import { CreateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import type { Page } from "@playwright/test";
import { makeOwnInstallation, type OwnInstallation } from "@/lib/boot/own-installation";
import { clientFor, wholeRequest } from "@/lib/emulator/test/support";
import { opportunitiesOf } from "./at-aws";
import { test as base, emulatorOf, expect } from "./fixtures";
import { writtenReferral } from "./posted";
import { germany } from "./referrals";
import { tickAndSend } from "./wizard";

const test = base.extend<{ own: OwnInstallation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern even when nothing is taken from it.
  own: async ({}, use) => {
    const own = await makeOwnInstallation();
    await use(own);
    await own.close();
  },
  baseURL: async ({ own }, use) => use(own.url),
});

const CREDENTIALS = { AWS_ACCESS_KEY_ID: "practice", AWS_SECRET_ACCESS_KEY: "practice" };

/** Settings that take the emulator at this address for AWS. */
function atAws(catalog: "AWS" | "Sandbox", address: string) {
  return {
    PARTNER_CENTRAL: "aws",
    PARTNER_CENTRAL_CATALOG: catalog,
    AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: address,
    ...CREDENTIALS,
  };
}

test("practiced, rehearsed in the Sandbox and sent to AWS: one opportunity at each, and no page mixes them", async ({
  page,
  visit,
  own,
  mark,
}) => {
  test.slow();
  const { company, pages } = germany(mark);
  await own.start({ PARTNER_CENTRAL_WRITE_GAP_MS: "20", EMULATOR_TASK_MS: "200" });
  const referral = await writtenReferral(page, pages);

  const held = async (address: string, catalog: "AWS" | "Sandbox") => {
    const client = clientFor(address);
    const found = await opportunitiesOf(client, company, catalog);
    client.destroy();
    return found.map(({ Id }) => Id ?? "");
  };
  const banner = page.locator("[data-target]");
  const isNotHereYet = async () => {
    await page.goto("/");
    await visit.arrive("Referrals");
    await expect(rowOf(page, mark)).toContainText("Draft");
    await page.goto(`${referral}/customer`);
    await visit.arrive("The customer");
  };

  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await expect(page.getByText(/^You also sent/)).toHaveCount(0);
  await expect(banner).toContainText("Practice mode: nothing is sent to AWS");
  await send(page, "Sent in practice mode");
  const [practiced] = await held(emulatorOf(own.dataDir), "Sandbox");
  await isSent(page, referral, { reference: practiced, rehearsed: null });

  const sandbox = await own.startEmulator("Sandbox");
  await holdOthers(sandbox, "Sandbox", 1);
  await own.start({ PARTNER_CENTRAL_WRITE_GAP_MS: "20", ...atAws("Sandbox", sandbox) });
  await isNotHereYet();
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await expect(banner).toHaveText("Sends to the AWS Sandbox");
  const practice = `You also sent this referral in practice mode. Nothing was sent to AWS. Reference there: ${practiced}.`;
  await expect(page.getByText(practice)).toBeVisible();
  await send(page, "Sent to the AWS Sandbox");
  await expect(page.getByText("What happens next")).toHaveCount(0);
  const [rehearsed] = await held(sandbox, "Sandbox");
  await isSent(page, referral, { reference: rehearsed, rehearsed: practice });

  const aws = await own.startEmulator("AWS");
  await holdOthers(aws, "AWS", 2);
  await own.start(atAws("AWS", aws));
  await isNotHereYet();
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await expect(banner).toHaveText("Sends to AWS Partner Central");
  const line = `You also sent this referral to the AWS Sandbox. Reference there: ${rehearsed}.`;
  await expect(page.getByText(line)).toBeVisible();
  await send(page, "Sent to AWS");
  const [real] = await held(aws, "AWS");
  expect(new Set([practiced, rehearsed, real]).size).toBe(3);
  await isSent(page, referral, { reference: real, rehearsed: line });

  expect(await held(sandbox, "Sandbox")).toEqual([rehearsed]);
  expect(await held(aws, "AWS")).toEqual([real]);

  // Back in practice mode everything is as it was left.
  await own.start({ PARTNER_CENTRAL_WRITE_GAP_MS: "20", EMULATOR_TASK_MS: "200" });
  await isSent(page, referral, {
    reference: practiced,
    rehearsed: `You also sent this referral to AWS. Reference there: ${real}.`,
  });
  expect(await held(emulatorOf(own.dataDir), "Sandbox")).toEqual([practiced]);

  /** The confirmation, the status with its timeline, the answers and the list, each in this environment only. */
  async function isSent(
    page: Page,
    referral: string,
    { reference, rehearsed }: { reference: string | undefined; rehearsed: string | null },
  ) {
    expect(reference).toBeTruthy();
    for (const [address, heading] of [
      ["sent", /^Sent (?:to|in) /],
      ["status", /^Nordlicht/],
      ["review", "Answers sent"],
    ] as const) {
      await page.goto(`${referral}/${address}`);
      await visit.arrive(heading);
      const hint = page.locator("p", { hasText: /^You also sent/ });
      if (rehearsed === null) await expect(hint).toHaveCount(0);
      else await expect(hint).toHaveText(rehearsed);
      if (address === "review") continue;
      await expect(page.getByText(reference ?? "", { exact: true }).first()).toBeVisible();
      if (address === "sent") continue;
      await expect(page.getByRole("heading", { name: "Opportunity created" })).toHaveCount(1);
      const named = new RegExp(`(?:Practice|Sandbox|AWS) reference ${reference}`);
      await expect(page.getByText(named).first()).toBeVisible();
    }
    await page.goto("/");
    await visit.arrive("Referrals");
    await expect(rowOf(page, mark)).toContainText("Submitted");
  }
});

/** Opportunities of others: emulators count alike, and ids of one environment must differ from another's. */
async function holdOthers(address: string, Catalog: "AWS" | "Sandbox", count: number) {
  const client = clientFor(address);
  for (let made = 0; made < count; made += 1) {
    await client.send(new CreateOpportunityCommand(wholeRequest({ Catalog })));
  }
  client.destroy();
}

function rowOf(page: Page, mark: string) {
  return page.getByRole("row").filter({ hasText: mark });
}

/** Sends from the check page, and waits for the confirmation. */
async function send(page: Page, heading: string) {
  await tickAndSend(page);
  await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible({
    timeout: 45_000,
  });
}
