import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

/** The lint rules that keep the rooms apart, tried on files that break them and files that do not. */

const SDK = "@aws-sdk/client-partnercentral-selling";

const refused: [file: string, statement: string][] = [
  ["lib/referral/a.ts", 'import { db } from "@/lib/db/client";'],
  ["lib/referral/b.ts", 'import { env } from "../env";'],
  ["lib/referral/c.ts", 'import { log } from "@/lib/log";'],
  ["lib/referral/d.ts", 'import { z } from "zod";'],
  ["lib/referral/e.ts", 'import { readFileSync } from "node:fs";'],
  ["lib/referral/f.ts", `import { PartnerCentralSellingClient } from "${SDK}";`],
  ["lib/referral/rules/g.ts", 'import { saveStep } from "../../drafts/save-step";'],
  ["lib/referral/h.ts", 'import { useState } from "react";'],
  ["lib/referral/schemas.ts", 'import { db } from "@/lib/db/client";'],
  ["lib/db/a.ts", 'import { fields } from "@/lib/referral/fields/fields";'],
  ["lib/db/b.ts", 'import { Card } from "@/components/ui/card";'],
  ["lib/auth/a.ts", 'import { startDraft } from "@/lib/drafts/start-draft";'],
  ["lib/drafts/a.ts", 'import { submitReferral } from "@/lib/submission/submit";'],
  ["lib/drafts/b.ts", 'import { client } from "../partner-central/connect";'],
  ["lib/drafts/c.ts", 'import { requireUser } from "@/lib/auth/require-user";'],
  ["lib/http/a.ts", 'import { db } from "@/lib/db/client";'],
  ["lib/http/b.ts", 'import { requireUser } from "../auth/require-user";'],
  ["lib/events/a.ts", 'import { startDraft } from "@/lib/drafts/start-draft";'],
  ["lib/jobs/a.ts", 'import { submitReferral } from "@/lib/submission/submit";'],
  ["lib/partner/a.ts", 'import { startDraft } from "@/lib/drafts/start-draft";'],
  ["lib/opportunity/a.ts", 'import { submitReferral } from "../submission/submit";'],
  ["lib/opportunity/b.ts", 'import { startDraft } from "@/lib/drafts/start-draft";'],
  ["lib/partner-central/a.ts", 'import { startDraft } from "@/lib/drafts/start-draft";'],
  ["lib/partner-central/b.ts", 'import { startEmulator } from "@/lib/emulator/server";'],
  ["lib/emulator/a.ts", 'import { fields } from "@/lib/referral/fields/fields";'],
  ["lib/emulator/rules/b.ts", 'import { fields } from "../../referral/fields";'],
  ["lib/emulator/a.test.ts", 'import { samples } from "@/lib/referral/test/samples";'],
  ["lib/emulator/c.ts", 'import { env } from "@/lib/env";'],
  ["lib/emulator/main.ts", 'import { db } from "@/lib/db/client";'],
  ["lib/submission/a.ts", 'import { startEmulator } from "@/lib/emulator/server";'],
  ["lib/submission/b.ts", 'import ReferralsPage from "@/app/page";'],
  ["lib/submission/c.ts", `import { CreateOpportunityCommand } from "${SDK}";`],
  ["components/a.tsx", 'import { saveStep } from "@/lib/drafts/save-step";'],
  ["components/b.tsx", 'import { env } from "@/lib/env";'],
  ["components/ui/c.tsx", 'import { z } from "zod";'],
  ["components/d.tsx", 'import { parseSaveStep } from "@/lib/referral/schemas";'],
  ["components/e.tsx", `import { Stage } from "${SDK}";`],
  ["components/f.tsx", 'import { readListRequest } from "@/app/words/list-request";'],
  ["components/ui/g.tsx", 'import { useStep } from "@/components/fields/step-context";'],
  ["components/coaching/a.tsx", 'import { useStep } from "@/components/fields/step-context";'],
  ["components/fields/a.tsx", 'import { StepForm } from "@/components/step/step-form";'],
  ["components/fields/b.tsx", 'import { StepForm } from "../step/step-form";'],
  ["components/autosave/a.tsx", 'import { StepForm } from "@/components/step/step-form";'],
  ["components/step/a.tsx", 'import { Preview } from "@/components/review/preview";'],
  ["components/step/b.tsx", 'import { saveStep } from "@/lib/drafts/save-step";'],
  ["app/a.tsx", 'import { db } from "@/lib/db/client";'],
  ["app/referrals/b.tsx", 'import { startEmulator } from "@/lib/emulator/server";'],
  ["app/c.tsx", `import { Stage } from "${SDK}";`],
  ["app/d.tsx", 'import { env } from "@/lib/env";'],
  ["app/e.tsx", 'import { sql } from "drizzle-orm";'],
  ["app/f.tsx", 'import { createOpportunity } from "@/lib/partner-central/calls";'],
  ["e2e/a.spec.ts", 'import { db } from "@/lib/db/client";'],
];

const allowed: [file: string, statement: string][] = [
  ["lib/referral/schemas.ts", 'import { z } from "zod";'],
  ["lib/referral/z1.ts", 'import { done } from "@/lib/result";'],
  ["lib/referral/z2.ts", `import type { CreateOpportunityRequest } from "${SDK}";`],
  ["lib/referral/z.test.ts", 'import { startEmulator } from "@/lib/emulator/server";'],
  ["lib/db/z.ts", 'import { env } from "@/lib/env";'],
  ["lib/drafts/z.ts", 'import type { User } from "@/lib/auth/user";'],
  ["lib/partner-central/z.ts", `import { PartnerCentralSellingClient } from "${SDK}";`],
  ["lib/partner-central/z2.ts", 'import { db } from "@/lib/db/client";'],
  ["lib/partner/z.ts", 'import { listSolutions } from "@/lib/partner-central/solutions";'],
  ["lib/drafts/z2.ts", 'import { listPeople } from "@/lib/partner/people";'],
  ["lib/submission/z2.ts", 'import { isWithAws } from "@/lib/opportunity/opportunity-state";'],
  ["lib/emulator/z.ts", `import { Stage } from "${SDK}";`],
  ["lib/emulator/main.ts", 'import { emulatorEnv } from "@/lib/env";'],
  ["lib/submission/z.ts", 'import { client } from "@/lib/partner-central/connect";'],
  ["components/review/z.tsx", 'import { Stages } from "@/components/sending/stages";'],
  ["components/fields/z.tsx", 'import { LiveTips } from "@/components/coaching/live-tips";'],
  ["components/step/z.tsx", 'import { useAutosave } from "@/components/autosave/use-autosave";'],
  ["components/z.tsx", 'import { fields } from "@/lib/referral/fields/fields";'],
  ["app/z1.tsx", 'import { publicEnv } from "@/lib/env";'],
  ["app/z2.tsx", 'import { saveStep } from "@/lib/drafts/save-step";'],
  ["lib/boot/z.ts", 'import { db } from "@/lib/db/client";'],
];

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.unknown() }) }),
  ),
});

/** Lints all statements at once, each in a file of its own, and returns the files that broke the rule. */
function lint(cases: [file: string, text: string][], rule: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "referral-desk-rooms-"));
  const config: Record<string, unknown> = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [file, text] of cases) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", ".", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout));
  const found = diagnostics.filter(({ category }) => category === `lint/${rule}`);
  return found.map(({ location }) => JSON.stringify(location.path).replaceAll('"', ""));
}

describe("a room's imports", () => {
  let found: string[];
  let passed: string[];
  beforeAll(() => {
    found = lint(refused, "style/noRestrictedImports");
    passed = lint(allowed, "style/noRestrictedImports");
  });
  afterAll(() => expect(found.length).toBe(refused.length));

  test.each(refused)("%s must not %s", (file) => {
    expect(found.some((path) => path.includes(file))).toBe(true);
  });

  test.each(allowed)("%s may %s", (file) => {
    expect(passed.some((path) => path.includes(file))).toBe(false);
  });
});

test("only the settings read the process's environment", () => {
  const read = "export const port = process.env.PORT;";
  const open = ["lib/env.ts", "next.config.ts", "instrumentation.ts"];
  const closed = ["lib/db/client.ts", "lib/boot/up.ts", "app/page.tsx", "proxy.ts"];
  const all = [...open, ...closed].map((file): [string, string] => [file, read]);
  const found = lint(all, "style/noProcessEnv");
  for (const file of closed)
    expect(
      found.some((path) => path.includes(file)),
      file,
    ).toBe(true);
  for (const file of open)
    expect(
      found.some((path) => path.includes(file)),
      file,
    ).toBe(false);
});
