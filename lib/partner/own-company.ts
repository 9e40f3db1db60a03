/** The partner's own company, so that a referral to oneself is noticed. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { mayManageTeam } from "@/lib/auth/can";
import { db, preparedQuery } from "@/lib/db/client";
import { ownCompanies } from "@/lib/db/schema";
import { env, readDomains } from "@/lib/env";
import type { ReferralContext } from "@/lib/referral/context";
import { done, failed, type Result } from "@/lib/result";

/** Read as the variable is. */
export { readDomains };

/** What is blank is not known, and not checked. */
export type CompanyDetails = { name: string; domains: string[]; awsAccount: string };

const editedCompany = preparedQuery((database) =>
  database
    .select({
      name: ownCompanies.name,
      domains: ownCompanies.domains,
      awsAccount: ownCompanies.awsAccount,
    })
    .from(ownCompanies)
    .where(eq(ownCompanies.teamId, sql.placeholder("teamId")))
    .prepare("own_company"),
);

/** As it was edited; what was not is as the environment's variables have it. */
export async function ownCompany(
  { teamId }: Actor,
  preset = presetCompany(),
): Promise<ReferralContext["own"]> {
  const [edited] = await editedCompany().execute({ teamId });
  return {
    name: (edited?.name ?? preset.name) || null,
    domains: edited?.domains ?? preset.domains,
    awsAccount: (edited?.awsAccount ?? preset.awsAccount) || null,
  };
}

/** What is left as the variables have it goes on following them. */
export async function saveOwnCompany(
  actor: Actor,
  details: CompanyDetails,
  preset = presetCompany(),
): Promise<Result<null, { kind: "denied" }>> {
  if (!mayManageTeam(actor)) return failed({ kind: "denied" });
  const isPreset = details.domains.join() === preset.domains.join();
  const edited = {
    name: details.name === preset.name ? null : details.name,
    domains: isPreset ? null : details.domains,
    awsAccount: details.awsAccount === preset.awsAccount ? null : details.awsAccount,
    updatedBy: actor.userId,
    updatedAt: sql`now()`,
  };
  await db()
    .insert(ownCompanies)
    .values({ teamId: actor.teamId, ...edited })
    .onConflictDoUpdate({ target: ownCompanies.teamId, set: edited });
  return done(null);
}

function presetCompany(): CompanyDetails {
  const { name, domains, awsAccount } = env().partner;
  return { name: name ?? "", domains: [...domains], awsAccount: awsAccount ?? "" };
}
