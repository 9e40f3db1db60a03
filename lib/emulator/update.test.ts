import { UpdateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assigned,
  associated,
  CATALOG,
  created,
  failureOf,
  NOW,
  type Patch,
  patched,
  read,
  startTestEmulator,
  type TestEmulator,
  updated,
  verdictOf,
  wholeRequest,
} from "./test/support";

const STAGE_LOCK = "ACTION_NOT_PERMITTED lifeCycle.stage";
const account = "Customer.Account";

describe("UpdateOpportunity", () => {
  let running: TestEmulator;
  let now = NOW;

  const update = (id: string, patch: Patch) => verdictOf(updated(running.client, id, patch));

  /** Update with the body of a fresh request instead of what is stored. */
  async function replace(id: string, patch: Patch): Promise<void> {
    const { LastModifiedDate } = await read(running.client, id);
    const { ClientToken: _token, ...body } = wholeRequest({
      PartnerOpportunityIdentifier: undefined,
      ...patch,
    });
    await running.client.send(
      new UpdateOpportunityCommand({ ...body, Identifier: id, LastModifiedDate }),
    );
  }

  beforeAll(async () => {
    running = await startTestEmulator({ clock: () => now });
  });
  afterAll(() => running.stop());

  test("replaces everything: what is left out is gone", async () => {
    const id = await created(running.client, { [`${account}.Duns`]: "123456789" });
    await replace(id, { "Customer.Contacts": undefined, Marketing: undefined });
    const after = await read(running.client, id);
    expect(after.Customer?.Account?.Duns).toBeUndefined();
    expect(after.Customer?.Contacts).toEqual([]);
    expect(after.Marketing).toBeUndefined();
    expect(after.PartnerOpportunityIdentifier).toBeUndefined();
    expect(after.Project?.Title).toBe("Route planning on AWS");
  });

  test("texts are read encoded, choices and links are not, and an echo is encoded once more", async () => {
    const id = await created(running.client, {
      "Project.Title": `R&D: <fast> "routes" on O'Hare`,
      "Project.CustomerUseCase": "Security & Compliance",
    });
    const encoded = "R&amp;D&amp;colon; &lt;fast&gt; &quot;routes&quot; on O&#39;Hare";
    const before = await read(running.client, id);
    expect(before.Project?.Title).toBe(encoded);
    expect(before.Project?.CustomerUseCase).toBe("Security & Compliance");
    expect(before.Customer?.Account?.WebsiteUrl).toBe("https://northwind-freight.example");
    await updated(running.client, id, {});
    expect((await read(running.client, id)).Project?.Title).toBe(encoded.replaceAll("&", "&amp;"));
  });

  test("a stale LastModifiedDate is a conflict, and nothing changes", async () => {
    const { client } = running;
    const id = await created(client);
    const { LastModifiedDate } = await read(client, id);
    await updated(client, id, { "Project.Title": "First" });
    const { ClientToken: _token, ...body } = wholeRequest({ "Project.Title": "Second" });
    const late = new UpdateOpportunityCommand({ ...body, Identifier: id, LastModifiedDate });
    expect(await failureOf(client.send(late))).toBe("ConflictException");
    expect((await read(client, id)).Project?.Title).toBe("First");
  });

  test("associating and assigning move LastModifiedDate as well, even within a millisecond", async () => {
    const { client } = running;
    const id = await created(client);
    const times = [(await read(client, id)).LastModifiedDate?.getTime() ?? 0];
    for (const step of [associated, assigned]) {
      await step(client, id);
      times.push((await read(client, id)).LastModifiedDate?.getTime() ?? 0);
    }
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
  });

  test("unknown opportunities, and those of the other catalog, are not found", async () => {
    const id = await created(running.client);
    expect(await failureOf(read(running.client, "O1"))).toBe("ResourceNotFoundException");
    expect(await failureOf(read(running.client, id, "AWS"))).toBe("ResourceNotFoundException");
  });

  test("R15: the stage of a draft does not change", async () => {
    const id = await created(running.client);
    expect(await update(id, { "LifeCycle.Stage": "Prospect" })).toEqual(["business", STAGE_LOCK]);
    expect(await update(id, { "Project.Title": "Same stage" })).toBe("accepted");
  });

  test("every update names the stage", async () => {
    const id = await created(running.client);
    expect(await update(id, { "LifeCycle.Stage": undefined })).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING lifeCycle.stage",
    ]);
  });

  test("R13: a new opportunity without a stage is a prospect, otherwise keeps what it was given", async () => {
    const { client } = running;
    const plain = await created(client, { "LifeCycle.Stage": undefined });
    expect((await read(client, plain)).LifeCycle?.Stage).toBe("Prospect");
    const given = await created(client, { "LifeCycle.Stage": "Technical Validation" });
    expect((await read(client, given)).LifeCycle?.Stage).toBe("Technical Validation");
  });

  test("R10: taking back the marketing activity clears what went with it", async () => {
    const id = await created(running.client, {
      Marketing: { Source: "Marketing Activity", AwsFundingUsed: "Yes", UseCases: ["Security"] },
    });
    expect(await update(id, { "Marketing.Source": "None" })).toEqual([
      "business",
      "INVALID_VALUE marketing.awsFundingUsed",
      "INVALID_VALUE marketing.useCases",
    ]);
    expect(await update(id, { Marketing: { Source: "None" } })).toBe("accepted");
  });

  test("R12: new business keeps no earlier opportunity", async () => {
    const { client } = running;
    const earlier = await created(client);
    const related = { "Project.RelatedOpportunityIdentifier": earlier };
    const renewal = await created(client, { ...related, OpportunityType: "Flat Renewal" });
    const stored = await read(client, renewal);
    expect(stored.Project?.RelatedOpportunityIdentifier).toBe(earlier);
    await updated(client, renewal, { OpportunityType: undefined });
    const after = await read(client, renewal);
    expect(after.OpportunityType).toBe("Net New Business");
    expect(after.Project?.RelatedOpportunityIdentifier).toBeUndefined();
  });

  test("R18: a close date that has passed meanwhile stays, a new one is judged", async () => {
    const id = await created(running.client, { "LifeCycle.TargetCloseDate": "2026-12-01" });
    now = new Date("2026-12-15T00:00:00.000Z");
    expect(await update(id, { "Project.Title": "Old date" })).toBe("accepted");
    expect(await update(id, { "LifeCycle.TargetCloseDate": "2026-12-02" })).toEqual([
      "business",
      "VALUE_OUT_OF_RANGE lifeCycle.targetCloseDate",
    ]);
    now = NOW;
  });

  test("R19: programs AWS does not know vanish without a word", async () => {
    const ApnPrograms = ["Windows", "Beekeepers United", "ISV Immersion Day SFID Program"];
    const id = await created(running.client, { "Project.ApnPrograms": ApnPrograms });
    const { Project } = await read(running.client, id);
    expect(Project?.ApnPrograms).toEqual(["Windows", "ISV Immersion Day SFID Program"]);
  });

  test("R26: the monthly share of a contract is computed; leaving the duration out keeps it", async () => {
    const { client } = running;
    const own = { CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "Self" };
    const id = await created(client, {
      "Project.ExpectedCustomerSpend": [{ ...own, Amount: "2400.00" }],
      "Project.ExpectedContractDuration": { Term: "Months", Value: "24" },
    });
    const stored = await read(client, id);
    expect(stored.Project?.ExpectedCustomerSpend?.map((each) => each.Amount)).toEqual([
      "2400.00",
      "100.00",
    ]);
    await updated(client, id, { "Project.ExpectedContractDuration": undefined });
    expect((await read(client, id)).Project?.ExpectedContractDuration?.Value).toBe("24");
  });

  test("R27: an estimate alone is turned into an amount, beside an amount it changes nothing", async () => {
    const aws = { CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" };
    const EstimationUrl = `https://calculator.aws/#/estimate?id=${"0".repeat(32)}`;
    for (const [Amount, expected] of [
      [undefined, "1000.00"],
      ["7.50", "7.50"],
    ]) {
      const entry = { ...aws, EstimationUrl, Amount };
      const id = await created(running.client, { "Project.ExpectedCustomerSpend": [entry] });
      const { Project } = await read(running.client, id);
      expect(Project?.ExpectedCustomerSpend?.[0]?.Amount).toBe(expected);
    }
  });

  test("national security does not change after creation", async () => {
    const id = await created(running.client, { [`${account}.Industry`]: "Government" });
    expect(await update(id, { NationalSecurity: "Yes" })).toEqual([
      "business",
      "ACTION_NOT_PERMITTED nationalSecurity",
    ]);
  });

  test("patching leaves the original alone", () => {
    const original = { Catalog: CATALOG };
    expect(patched(original, { "A.B": 1 })).toEqual({ Catalog: CATALOG, A: { B: 1 } });
    expect(original).toEqual({ Catalog: CATALOG });
  });
});
