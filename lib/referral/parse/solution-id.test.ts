import { describe, expect, test } from "vitest";
import { readSolutions, type SolutionLink } from "./solution-id";

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";
const solution = `${marketplace}/Solution/soln-ab1c2de3fgh4i`;
const product = `${marketplace}/SaaSProduct/prod-ab1c2de3fgh4i`;

const partner = (id: string): SolutionLink => ({ type: "Solutions", id });
const sold = (id: string): SolutionLink => ({ type: "AwsMarketplaceSolutions", id });
const listed = (id: string): SolutionLink => ({ type: "AwsMarketplaceProducts", id });

describe("what is typed for a solution", () => {
  test.each<[string, ...SolutionLink[]]>([
    ["S-1234567", partner("S-1234567")],
    ["  s-1234567. ", partner("S-1234567")],
    ["S – 1234567", partner("S-1234567")],
    ["S1234567", partner("S-1234567")],
    ["Ｓ－１２３４", partner("S-1234")],
    ["Solution ID: S-1234567", partner("S-1234567")],
    ["Fleet tracker (S-1234567)", partner("S-1234567")],
    ["SOLN-AB1C2DE3FGH4I", partner("soln-ab1c2de3fgh4i")],
    ["soln - ab1c2de3fgh4i", partner("soln-ab1c2de3fgh4i")],
    ["https://partnercentral.awspartner.com/solutions/S-1234567?tab=1", partner("S-1234567")],
    [
      "https://us-east-1.console.aws.amazon.com/partnercentral/solutions/soln-ab1c2de3fgh4i#details",
      partner("soln-ab1c2de3fgh4i"),
    ],
    [
      "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS/solution/S-1234567",
      partner("S-1234567"),
    ],
    [solution, sold(solution)],
    [` “${solution}” `, sold(solution)],
    [solution.toLowerCase(), sold(solution)],
    [solution.replace("AWSMarketplace", "AWSMarketplace ").replace(":1", ": 1"), sold(solution)],
    [`Fleet tracker ${solution}`, sold(solution)],
    [`https://console.aws.amazon.com/x?arn=${encodeURIComponent(solution)}&tab=1`, sold(solution)],
    [product, listed(product)],
    [product.toUpperCase(), listed(product)],
    [`${marketplace}/AmiProduct/prod-x1`, listed(`${marketplace}/AmiProduct/prod-x1`)],
    [
      `${marketplace}/ContainerProduct/bbbbaaaa-abcd-1111-abcd-666666666666`,
      listed(`${marketplace}/ContainerProduct/bbbbaaaa-abcd-1111-abcd-666666666666`),
    ],
    [`${marketplace}/NovelProduct/prod-x1`, listed(`${marketplace}/NovelProduct/prod-x1`)],
    [`S-1, ${product}; s-1`, partner("S-1"), listed(product)],
    ["S-1 S-2", partner("S-1"), partner("S-2")],
  ])("%j", (typed, ...links) => {
    expect(readSolutions(typed)).toEqual({ ok: true, links });
  });

  test.each([
    ["The usual one", "unknown", "The usual one"],
    ["S-", "unknown", "S-"],
    ["1234567", "unknown", "1234567"],
    ["S-12345678901234567890", "unknown", "S-12345678901234567890"],
    ["arn:aws:s3:::bucket", "unknown", "arn:aws:s3:::bucket"],
    ["S-1234567, the usual one", "unknown", "the usual one"],
    [",", "unknown", ","],
    [
      "https://aws.amazon.com/marketplace/pp/prodview-k4uxlhvsxm5rw?sr=0-1",
      "listing",
      "https://aws.amazon.com/marketplace/pp/prodview-k4uxlhvsxm5rw?sr=0-1",
    ],
    ["S-1, prod-ab1c2de3fgh4i", "product-id", "prod-ab1c2de3fgh4i"],
    ["offer-ab1c2de3fgh4i", "offer", "offer-ab1c2de3fgh4i"],
    [`${marketplace}/OfferSet/offerset-x1`, "offer", `${marketplace}/OfferSet/offerset-x1`],
    [solution.replace("111122223333", "1111"), "arn", solution.replace("111122223333", "1111")],
    [`${marketplace}/Solution/x1`, "arn", `${marketplace}/Solution/x1`],
    [`${marketplace}/ChangeSet/x1`, "arn", `${marketplace}/ChangeSet/x1`],
    [`${marketplace}/Product/x1`, "arn", `${marketplace}/Product/x1`],
  ])("%j is not read (%s)", (typed, reason, part) => {
    expect(readSolutions(typed)).toEqual({ ok: false, reason, part });
  });
});
