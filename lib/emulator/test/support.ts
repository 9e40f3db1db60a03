/** For the emulator's tests: a listening emulator and the real SDK client that talks to it. */
import {
  AssignOpportunityCommand,
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  type CreateOpportunityCommandInput,
  GetOpportunityCommand,
  type GetOpportunityCommandOutput,
  PartnerCentralSellingClient,
  type RelatedEntityType,
  type SalesInvolvementType,
  StartEngagementFromOpportunityTaskCommand,
  UpdateOpportunityCommand,
  type UpdateOpportunityCommandInput,
  ValidationException,
  type Visibility,
} from "@aws-sdk/client-partnercentral-selling";
import { type Emulator, type EmulatorOptions, startEmulator } from "../server";

export const NOW = new Date("2026-11-23T10:00:00.000Z");
export const CATALOG = "Sandbox";

/** Values by dotted path; undefined takes a member away. */
export type Patch = Readonly<Record<string, unknown>>;

export type TestEmulator = {
  readonly emulator: Emulator;
  readonly client: PartnerCentralSellingClient;
  stop(): Promise<void>;
};

export function clientFor(url: string): PartnerCentralSellingClient {
  return new PartnerCentralSellingClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "practice", secretAccessKey: "practice" },
    maxAttempts: 1,
  });
}

/** Plays both catalogs; tasks end at once. */
export async function startTestEmulator(
  options: Partial<EmulatorOptions> = {},
): Promise<TestEmulator> {
  const defaults = { stateFile: null, clock: () => NOW, taskMs: 0, catalogs: ["AWS", "Sandbox"] };
  const emulator = await startEmulator({ ...defaults, ...options });
  const client = clientFor(emulator.url);
  return {
    emulator,
    client,
    async stop() {
      client.destroy();
      await emulator.close();
    },
  };
}

/** A request with everything AWS wants, for creating as well as for submitting. */
export function wholeRequest(patch: Patch = {}): CreateOpportunityCommandInput {
  const request: CreateOpportunityCommandInput = {
    Catalog: CATALOG,
    ClientToken: crypto.randomUUID(),
    PartnerOpportunityIdentifier: `referral-${crypto.randomUUID()}`,
    OpportunityType: "Net New Business",
    NationalSecurity: "No",
    PrimaryNeedsFromAws: ["Co-Sell - Deal Support"],
    Customer: {
      Account: {
        CompanyName: "Northwind Freight",
        Industry: "Transportation and Logistics",
        WebsiteUrl: "https://northwind-freight.example",
        Address: { CountryCode: "DE", PostalCode: "80331", City: "Munich" },
      },
      Contacts: [{ FirstName: "Ana", LastName: "Ruiz", Email: "ana.ruiz@northwind.example" }],
    },
    Project: {
      Title: "Route planning on AWS",
      CustomerBusinessProblem: "Dispatchers plan routes by hand and lose four hours a day.",
      CustomerUseCase: "Database",
      DeliveryModels: ["SaaS or PaaS"],
      SalesActivities: ["Initialized discussions with customer"],
      ExpectedCustomerSpend: [
        { Amount: "5000.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" },
      ],
    },
    Marketing: { Source: "None" },
    LifeCycle: {
      Stage: "Qualified",
      TargetCloseDate: "2027-03-31",
      NextSteps: "Meet the customer",
      ReviewStatus: "Pending Submission",
    },
  };
  return patched(request, patch);
}

/** A copy with the values of the patch. Cases may break the type on purpose: that is their point. */
export function patched<T extends object>(request: T, patch: Patch): T {
  const copy = structuredClone(request);
  for (const [path, value] of Object.entries(patch)) {
    const members = path.split(".");
    const last = members.pop() ?? "";
    let place: Record<string, unknown> = copy as Record<string, unknown>;
    for (const member of members) {
      place[member] ??= {};
      place = place[member] as Record<string, unknown>;
    }
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy;
}

export async function created(
  client: PartnerCentralSellingClient,
  patch: Patch = {},
): Promise<string> {
  const { Id } = await client.send(new CreateOpportunityCommand(wholeRequest(patch)));
  if (Id === undefined) throw new Error("CreateOpportunity answered without an Id");
  return Id;
}

export function read(
  client: PartnerCentralSellingClient,
  id: string,
  catalog = CATALOG,
): Promise<GetOpportunityCommandOutput> {
  return client.send(new GetOpportunityCommand({ Catalog: catalog, Identifier: id }));
}

/** Get, change, put back: the whole opportunity with only the patched values different. */
export async function updated(
  client: PartnerCentralSellingClient,
  id: string,
  patch: Patch,
  catalog = CATALOG,
): Promise<void> {
  const stored = await read(client, id, catalog);
  const request: UpdateOpportunityCommandInput = {
    Catalog: catalog,
    Identifier: id,
    LastModifiedDate: stored.LastModifiedDate,
    Customer: stored.Customer,
    LifeCycle: stored.LifeCycle,
    Marketing: stored.Marketing,
    NationalSecurity: stored.NationalSecurity,
    OpportunityType: stored.OpportunityType,
    PartnerOpportunityIdentifier: stored.PartnerOpportunityIdentifier,
    PrimaryNeedsFromAws: stored.PrimaryNeedsFromAws,
    Project: stored.Project,
    SoftwareRevenue: stored.SoftwareRevenue,
  };
  await client.send(new UpdateOpportunityCommand(patched(request, patch)));
}

export async function associated(
  client: PartnerCentralSellingClient,
  id: string,
  identifier = "S-1234567",
  type: RelatedEntityType = "Solutions",
): Promise<void> {
  await client.send(
    new AssociateOpportunityCommand({
      Catalog: CATALOG,
      OpportunityIdentifier: id,
      RelatedEntityIdentifier: identifier,
      RelatedEntityType: type,
    }),
  );
}

export async function assigned(
  client: PartnerCentralSellingClient,
  id: string,
  patch: Patch = {},
): Promise<void> {
  const assignee = {
    Email: "aiko.tanaka@partner.example",
    FirstName: "A.",
    LastName: "T.",
    BusinessTitle: "OpportunityOwner",
  };
  const request = { Catalog: CATALOG, Identifier: id, Assignee: patched(assignee, patch) };
  await client.send(new AssignOpportunityCommand(request));
}

export async function started(
  client: PartnerCentralSellingClient,
  id: string,
  submission: { InvolvementType: SalesInvolvementType; Visibility?: Visibility } = {
    InvolvementType: "Co-Sell",
  },
): Promise<void> {
  await client.send(
    new StartEngagementFromOpportunityTaskCommand({
      Catalog: CATALOG,
      ClientToken: crypto.randomUUID(),
      Identifier: id,
      AwsSubmission: submission,
    }),
  );
}

/** An opportunity that AWS has: created, with a solution, started, its task complete. */
export async function submitted(
  client: PartnerCentralSellingClient,
  patch: Patch = {},
  submission?: Parameters<typeof started>[2],
): Promise<string> {
  const id = await created(client, patch);
  await associated(client, id);
  await started(client, id, submission);
  return id;
}

/** "Code FieldName" of every issue, and which of the two stages refused; "accepted" if none did. */
export async function verdictOf(call: Promise<unknown>): Promise<string[] | "accepted"> {
  try {
    await call;
    return "accepted";
  } catch (cause) {
    if (!(cause instanceof ValidationException)) throw cause;
    const stage = cause.Reason === "REQUEST_VALIDATION_FAILED" ? "request" : "business";
    const issues = (cause.ErrorList ?? []).map((each) => `${each.Code} ${each.FieldName}`);
    return [stage, ...issues];
  }
}

/** The name of the exception a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "accepted";
  } catch (cause) {
    return cause instanceof Error ? cause.name : String(cause);
  }
}
