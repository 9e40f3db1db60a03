import {
  DisassociateOpportunityCommand,
  type RelatedEntityType,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awsProductIds } from "./data/aws-product-ids";
import {
  assigned,
  associated,
  CATALOG,
  created,
  failureOf,
  read,
  startTestEmulator,
  submitted,
  type TestEmulator,
  updated,
  verdictOf,
} from "./test/support";

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";
const offer = `${marketplace}/Offer/offer-abc123`;
const offerSet = `${marketplace}/OfferSet/offerset-abc123`;

describe("associations", () => {
  let running: TestEmulator;

  const associate = (id: string, identifier: string, type?: RelatedEntityType) =>
    verdictOf(associated(running.client, id, identifier, type));

  const disassociate = (id: string, identifier: string, type: RelatedEntityType = "Solutions") =>
    running.client.send(
      new DisassociateOpportunityCommand({
        Catalog: CATALOG,
        OpportunityIdentifier: id,
        RelatedEntityIdentifier: identifier,
        RelatedEntityType: type,
      }),
    );

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each<[RelatedEntityType, string, string]>([
    ["Solutions", "S-0051208", "S-7654321"],
    ["Solutions", "soln-6hd2kq9vw3xzp", "soln-7654321"],
    ["AwsProducts", "AWSBackup", "AWSBeehive"],
    ["AwsMarketplaceSolutions", `${marketplace}/Solution/soln-a1`, `${marketplace}/Solution/a1`],
    ["AwsMarketplaceProducts", `${marketplace}/SaaSProduct/prod-a1`, `${marketplace}/prod-a1`],
    ["AwsMarketplaceProducts", `${marketplace}/AmiProduct/prod-a1`, "prod-a1"],
    ["AwsMarketplaceProducts", `${marketplace}/DataProduct/prod-a1`, `${marketplace}/Solution/a1`],
    ["AwsMarketplaceOffers", `${marketplace}/Offer/offer-a1`, offer.replace("1111", "9999")],
    ["AwsMarketplaceOfferSets", `${marketplace}/OfferSet/offerset-a1`, offer],
  ])("%s: %s is known, %s is not", async (type, known, unknown) => {
    const id = await created(running.client);
    expect(await associate(id, unknown, type)).toEqual([
      "business",
      "INVALID_VALUE relatedEntityIdentifier",
    ]);
    expect(await associate(id, known, type)).toBe("accepted");
    const { RelatedEntityIdentifiers } = await read(running.client, id);
    expect(RelatedEntityIdentifiers?.[type]).toEqual([known]);
  });

  test("R20: only active solutions can be associated", async () => {
    const id = await created(running.client);
    for (const identifier of ["S-0049002", "S-0053190"]) {
      expect(await associate(id, identifier)).toEqual([
        "business",
        "INVALID_VALUE relatedEntityIdentifier",
      ]);
    }
    const draft = `${marketplace}/Solution/soln-8pn3vd5ct1rqf`;
    expect(await associate(id, draft, "AwsMarketplaceSolutions")).toEqual([
      "business",
      "INVALID_VALUE relatedEntityIdentifier",
    ]);
  });

  test("associating twice is refused, and nothing is there twice", async () => {
    const id = await created(running.client);
    await associated(running.client, id);
    expect(await associate(id, "S-1234567")).toEqual([
      "business",
      "DUPLICATE_KEY_VALUE relatedEntityIdentifier",
    ]);
    const { RelatedEntityIdentifiers } = await read(running.client, id);
    expect(RelatedEntityIdentifiers?.Solutions).toEqual(["S-1234567"]);
  });

  test.each<[RelatedEntityType, string]>([
    ["Solutions", "S-1234567"],
    ["AwsMarketplaceSolutions", `${marketplace}/Solution/soln-a1`],
    ["AwsMarketplaceProducts", `${marketplace}/SaaSProduct/prod-a1`],
  ])("%s replace the description of another", async (type, identifier) => {
    const id = await created(running.client, { "Project.OtherSolutionDescription": "Our tool" });
    await associated(running.client, id, identifier, type);
    const { Project } = await read(running.client, id);
    expect(Project?.OtherSolutionDescription).toBeUndefined();
  });

  test("what is associated can be taken away, what is not cannot be found", async () => {
    const id = await created(running.client);
    await associated(running.client, id);
    await disassociate(id, "S-1234567");
    const { RelatedEntityIdentifiers } = await read(running.client, id);
    expect(RelatedEntityIdentifiers?.Solutions).toEqual([]);
    expect(await failureOf(disassociate(id, "S-1234567"))).toBe("ResourceNotFoundException");
  });

  test.each<[RelatedEntityType, number, (index: number) => string]>([
    ["AwsProducts", 20, (index) => [...awsProductIds][index] ?? ""],
    ["AwsMarketplaceSolutions", 10, (index) => `${marketplace}/Solution/soln-${index}`],
    ["AwsMarketplaceProducts", 10, (index) => `${marketplace}/AmiProduct/prod-${index}`],
    ["AwsMarketplaceOffers", 1, (index) => `${marketplace}/Offer/offer-limit${index}`],
    ["AwsMarketplaceOfferSets", 1, (index) => `${marketplace}/OfferSet/offerset-limit${index}`],
  ])("R37: %s are limited to %i", async (type, limit, identifierOf) => {
    const id = await created(running.client);
    for (let index = 0; index < limit; index += 1) {
      await associated(running.client, id, identifierOf(index), type);
    }
    expect(await associate(id, identifierOf(limit), type)).toEqual([
      "business",
      "TOO_MANY_VALUES relatedEntityIdentifier",
    ]);
  });

  test("R36: an offer or an offer set, and each for one opportunity", async () => {
    const first = await created(running.client);
    await associated(running.client, first, offer, "AwsMarketplaceOffers");
    expect(await associate(first, offerSet, "AwsMarketplaceOfferSets")).toEqual([
      "business",
      "TOO_MANY_VALUES relatedEntityIdentifier",
    ]);
    const second = await created(running.client);
    expect(await associate(second, offer, "AwsMarketplaceOffers")).toEqual([
      "business",
      "DUPLICATE_KEY_VALUE relatedEntityIdentifier",
    ]);
    expect(await associate(second, offerSet, "AwsMarketplaceOfferSets")).toBe("accepted");
  });

  test("R36: offers of a lost opportunity stay as they are", async () => {
    const lost = { "LifeCycle.Stage": "Closed Lost", "LifeCycle.ClosedLostReason": "Price" };
    const id = await created(running.client, lost);
    expect(await associate(id, `${offer}9`, "AwsMarketplaceOffers")).toEqual([
      "business",
      "INVALID_RESOURCE_STATE lifeCycle.stage",
    ]);
    expect(await associate(id, "S-1234567")).toBe("accepted");
  });

  test.each([
    ["Submitted", false],
    ["In review", false],
    ["Rejected", false],
    ["Action Required", true],
    ["Approved", true],
  ])("%s takes associations: %s", async (status, isOpen) => {
    const id = await submitted(running.client);
    if (status !== "Submitted")
      await updated(running.client, id, { "LifeCycle.ReviewStatus": status });
    expect(await associate(id, "AWSBackup", "AwsProducts")).toEqual(
      isOpen ? "accepted" : ["business", "INVALID_RESOURCE_STATE lifeCycle.reviewStatus"],
    );
  });
});

describe("AssignOpportunity", () => {
  let running: TestEmulator;

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test("a registered user becomes the owner, with the names of the profile", async () => {
    const { client } = running;
    const id = await created(client, {
      OpportunityTeam: [{ BusinessTitle: "PartnerAccountManager", Email: "pam@partner.example" }],
    });
    expect((await read(client, id)).OpportunityTeam?.[0]).toMatchObject({
      BusinessTitle: "OpportunityOwner",
      Email: "maria.keller@partner.example",
    });
    await assigned(client, id);
    expect((await read(client, id)).OpportunityTeam).toEqual([
      {
        BusinessTitle: "OpportunityOwner",
        Email: "aiko.tanaka@partner.example",
        FirstName: "Aiko",
        LastName: "Tanaka",
      },
      { BusinessTitle: "PartnerAccountManager", Email: "pam@partner.example" },
    ]);
  });

  test("nobody else can own an opportunity", async () => {
    const id = await created(running.client);
    expect(
      await verdictOf(assigned(running.client, id, { Email: "me@elsewhere.example" })),
    ).toEqual(["business", "INVALID_VALUE assignee.email"]);
    const { OpportunityTeam } = await read(running.client, id);
    expect(OpportunityTeam?.[0]?.Email).toBe("maria.keller@partner.example");
  });

  test("a partner contact need not be registered and does not become the owner", async () => {
    const id = await created(running.client);
    const contact = { Email: "me@elsewhere.example", BusinessTitle: "PartnerAccountManager" };
    await assigned(running.client, id, contact);
    const { OpportunityTeam = [] } = await read(running.client, id);
    expect(OpportunityTeam.map((each) => each.Email)).toEqual([
      "maria.keller@partner.example",
      "me@elsewhere.example",
    ]);
  });

  test("there are two business titles", async () => {
    const id = await created(running.client);
    const call = assigned(running.client, id, { BusinessTitle: "Queen Bee" });
    expect(await verdictOf(call)).toEqual(["business", "INVALID_VALUE assignee.businessTitle"]);
  });

  test("what AWS is reviewing keeps its owner", async () => {
    const id = await submitted(running.client);
    expect(await verdictOf(assigned(running.client, id))).toEqual([
      "business",
      "INVALID_RESOURCE_STATE lifeCycle.reviewStatus",
    ]);
  });
});
