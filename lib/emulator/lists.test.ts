import {
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
  type ListOpportunitiesCommandInput,
  ListSolutionsCommand,
  type ListSolutionsCommandInput,
  paginateListOpportunities,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  associated,
  CATALOG,
  created,
  NOW,
  started,
  startTestEmulator,
  submitted,
  type TestEmulator,
  verdictOf,
} from "./test/support";

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

let running: TestEmulator;
let now = NOW;

beforeAll(async () => {
  running = await startTestEmulator({ clock: () => now });
});
afterAll(() => running.stop());

function minutesLater(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

describe("ListOpportunities", () => {
  const ids: string[] = [];

  async function list(input: Omit<ListOpportunitiesCommandInput, "Catalog">): Promise<string[]> {
    const { OpportunitySummaries = [] } = await running.client.send(
      new ListOpportunitiesCommand({ Catalog: CATALOG, ...input }),
    );
    return OpportunitySummaries.map((each) => each.Id ?? "");
  }

  beforeAll(async () => {
    const companies = ["Delta Mills", "Alpha Air", "Echo Farms", "Bravo Bank", "Charlie Cars"];
    for (const [index, company] of companies.entries()) {
      now = minutesLater(index);
      ids.push(
        await created(running.client, {
          "Customer.Account.CompanyName": company,
          "LifeCycle.Stage": index < 2 ? "Prospect" : "Qualified",
          "LifeCycle.TargetCloseDate": `2027-0${index + 1}-01`,
        }),
      );
    }
    await created(running.client, { Catalog: "AWS" });
    now = minutesLater(60);
    const last = ids[4] ?? "";
    await associated(running.client, last);
    await started(running.client, last);
  });

  const at = (...places: number[]) => places.map((place) => ids[place]);

  test("shows the last changed first, and one catalog only", async () => {
    expect(await list({})).toEqual(at(4, 3, 2, 1, 0));
  });

  test.each([
    ["CustomerCompanyName", "ASCENDING", [1, 3, 4, 0, 2]],
    ["CustomerCompanyName", "DESCENDING", [2, 0, 4, 3, 1]],
    ["Identifier", "ASCENDING", [0, 1, 2, 3, 4]],
    ["CreatedDate", "DESCENDING", [4, 3, 2, 1, 0]],
    ["TargetCloseDate", "ASCENDING", [0, 1, 2, 3, 4]],
  ] as const)("sorts by %s %s", async (SortBy, SortOrder, places) => {
    expect(await list({ Sort: { SortBy, SortOrder } })).toEqual(at(...places));
  });

  test.each<[string, Omit<ListOpportunitiesCommandInput, "Catalog">, number[]]>([
    ["stage", { LifeCycleStage: ["Prospect"] }, [1, 0]],
    ["review status", { LifeCycleReviewStatus: ["Submitted"] }, [4]],
    [
      "two review statuses",
      { LifeCycleReviewStatus: ["Pending Submission", "Submitted"] },
      [4, 3, 2, 1, 0],
    ],
    ["company", { CustomerCompanyName: ["bravo", "Echo Farms"] }, [3, 2]],
    ["created after", { CreatedDate: { AfterCreatedDate: minutesLater(3) } }, [4, 3]],
    ["created before", { CreatedDate: { BeforeCreatedDate: minutesLater(1) } }, [1, 0]],
    ["changed after", { LastModifiedDate: { AfterLastModifiedDate: minutesLater(59) } }, [4]],
    ["changed before", { LastModifiedDate: { BeforeLastModifiedDate: minutesLater(0) } }, [0]],
    ["closing after", { TargetCloseDate: { AfterTargetCloseDate: "2027-04-01" } }, [4, 3]],
    ["closing before", { TargetCloseDate: { BeforeTargetCloseDate: "2027-02-28" } }, [1, 0]],
    ["nothing, with empty lists", { LifeCycleStage: [], Identifier: [] }, [4, 3, 2, 1, 0]],
  ])("filters by %s", async (_what, filter, places) => {
    expect(await list(filter)).toEqual(at(...places));
  });

  test("filters by identifier", async () => {
    expect(await list({ Identifier: [ids[2] ?? "", "O1"] })).toEqual(at(2));
  });

  test("pages to the end, without gaps or repetition", async () => {
    const seen: string[] = [];
    let pages = 0;
    const paginator = paginateListOpportunities(
      { client: running.client, pageSize: 2 },
      { Catalog: CATALOG },
    );
    for await (const page of paginator) {
      pages += 1;
      seen.push(...(page.OpportunitySummaries ?? []).map((each) => each.Id ?? ""));
    }
    expect(seen).toEqual(at(4, 3, 2, 1, 0));
    expect(pages).toBe(3);
  });

  test("a page after a change continues where the last one ended", async () => {
    const Sort = { SortBy: "Identifier", SortOrder: "DESCENDING" } as const;
    const first = await running.client.send(
      new ListOpportunitiesCommand({ Catalog: CATALOG, MaxResults: 2, Sort }),
    );
    const newest = await created(running.client, {});
    const { NextToken } = first;
    expect(await list({ MaxResults: 2, Sort, NextToken })).toEqual(at(2, 1));
    expect((await list({ Sort }))[0]).toBe(newest);
  });

  test.each(["", "!", "bm90aGluZw"])("a made-up token %j is refused", async (NextToken) => {
    expect(await verdictOf(list({ NextToken }))).toEqual(["business", "INVALID_VALUE nextToken"]);
  });
});

describe("ListEngagementFromOpportunityTasks", () => {
  test("filters and pages", async () => {
    const id = await submitted(running.client);
    const list = (input: object) =>
      running.client.send(
        new ListEngagementFromOpportunityTasksCommand({ Catalog: CATALOG, ...input }),
      );
    const [task] = (await list({ OpportunityIdentifier: [id] })).TaskSummaries ?? [];
    const count = async (input: object) => (await list(input)).TaskSummaries?.length;
    expect(await count({ TaskIdentifier: [task?.TaskId] })).toBe(1);
    expect(await count({ TaskIdentifier: [task?.TaskArn] })).toBe(1);
    expect(await count({ EngagementIdentifier: [task?.EngagementId] })).toBe(1);
    expect(await count({ OpportunityIdentifier: [id], TaskStatus: ["FAILED"] })).toBe(0);
    const all = await count({});
    const page = await list({ MaxResults: 1 });
    expect(page.TaskSummaries).toHaveLength(1);
    const rest = await list({ NextToken: page.NextToken });
    expect(rest.TaskSummaries).toHaveLength((all ?? 0) - 1);
    expect(rest.NextToken).toBeUndefined();
  });
});

describe("ListSolutions", () => {
  async function list(input: Omit<ListSolutionsCommandInput, "Catalog">): Promise<string[]> {
    const { SolutionSummaries = [] } = await running.client.send(
      new ListSolutionsCommand({ Catalog: CATALOG, ...input }),
    );
    return SolutionSummaries.map((each) => each.Id ?? "");
  }

  test("lists S-1234567 among a handful, active ones on demand", async () => {
    const all = await list({});
    expect(all).toHaveLength(8);
    const active = await list({ Status: ["Active"] });
    expect(active).toHaveLength(6);
    expect(active).toContain("S-1234567");
    expect(await list({ Status: ["Draft"] })).toEqual(["S-0053190"]);
    expect(await list({ Category: ["Managed Service"] })).toEqual(["S-0052511"]);
    expect(await list({ Identifier: ["S-0051377"] })).toEqual(["S-0051377"]);
    const arn = `${marketplace}/Solution/soln-4tz7qk2m9xw3b`;
    expect(await list({ AwsMarketplaceSolutionArn: [arn] })).toEqual(["S-0051208"]);
  });

  test("sorts and pages", async () => {
    const Sort = { SortBy: "CreatedDate", SortOrder: "DESCENDING" } as const;
    const all = await list({ Sort });
    expect(all[0]).toBe("S-0053190");
    const first = await running.client.send(
      new ListSolutionsCommand({ Catalog: CATALOG, Sort, MaxResults: 5 }),
    );
    expect(await list({ Sort, NextToken: first.NextToken })).toEqual(all.slice(5));
  });

  test("every member AWS promises is there", async () => {
    const { SolutionSummaries = [] } = await running.client.send(
      new ListSolutionsCommand({ Catalog: CATALOG, Identifier: ["S-1234567"] }),
    );
    expect(SolutionSummaries[0]?.AwsMarketplaceSolutionArn).toBeFalsy();
    expect(SolutionSummaries[0]).toMatchObject({
      Arn: "arn:aws:partnercentral:us-east-1:111122223333:catalog/Sandbox/solution/S-1234567",
      CreatedDate: new Date("2024-01-15T09:00:00.000Z"),
      Status: "Active",
    });
  });
});
