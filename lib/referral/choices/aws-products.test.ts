import { describe, expect, test } from "vitest";
import { awsProducts, findProduct, productsLike } from "./aws-products";
import { namesByProduct, oftenUsedProducts, productEntry } from "./product-names";
import { productsNamed } from "./products-named";

test("AWS's list is here in full, every identifier once", () => {
  expect(awsProducts).toHaveLength(522);
  expect(new Set(awsProducts.map(({ identifier }) => identifier.toLowerCase())).size).toBe(522);
  expect(new Set(awsProducts.map(({ family }) => family)).size).toBe(30);
});

test("an identifier fits what AWS takes for a related entity", () => {
  for (const { identifier, name } of awsProducts) {
    expect(identifier, name).toMatch(/^[A-Za-z0-9]{1,255}$/);
  }
});

describe("a product is found by", () => {
  test.each([
    ["AWSAmplify", "AWSAmplify"],
    ["awsamplify", "AWSAmplify"],
    ["AWS Amplify", "AWSAmplify"],
    ["aws  amplify ", "AWSAmplify"],
    ["amplify", "AWSAmplify"],
    ["Elastic Load Balancing (ELB)", "ElasticLoadBalancingELB"],
    ["elb", "ElasticLoadBalancingELB"],
    ["Amazon ECS", "AmazonElasticContainerServiceECS"],
    ["Amazon Elastic Container Service", "AmazonElasticContainerServiceECS"],
    ["EKS", "AmazonElasticKubernetesServiceEKS"],
    ["AWS KMS", "AWSKeyManagementServiceKMS"],
    ["s3", "AmazonS3"],
    ["S3 bucket", "AmazonS3"],
    ["Lambda", "AWSLambda"],
    ["dynamo", "AmazonDynamoDB"],
    ["RDS Postgres", "AmazonRDSforPostgreSQL"],
    ["aurora mysql", "AmazonRDSAuroraforMySQL"],
    ["DMS", "AWSDatabaseMigrationService"],
    ["WAF", "AWSWAFWebApplicationFirewall"],
    ["kafka", "AmazonManagedStreamingforApacheKafkaMSK"],
    ["EVS", "AmazonElasticVMwareServiceAmazonEVS"],
    ["SAP on AWS – BTP", "SAPonAWSBTP"],
    ["SAP on AWS - BTP", "SAPonAWSBTP"],
  ])("%j", (text, identifier) => {
    expect(findProduct(text)?.identifier).toBe(identifier);
  });

  test.each([
    "",
    "Amazon",
    "AWS",
    "Azure Functions",
    "constructor",
    "Storage Gateway",
    "aurora",
    "RDS",
    "EC2",
  ])("not by %j", (text) => {
    expect(findProduct(text)).toBeNull();
  });
});

test("no short name stands in the way of another product's own name", () => {
  for (const product of awsProducts) {
    expect(findProduct(product.name)).toBe(product);
    expect(findProduct(product.identifier)).toBe(product);
  }
});

test("short names are those of products on AWS's list, each of one", () => {
  const names = awsProducts.map(({ name }) => name);
  expect([...namesByProduct.keys()].filter((name) => !names.includes(name))).toEqual([]);
  for (const [name, others] of namesByProduct) {
    for (const other of others) expect(findProduct(other)?.name, other).toBe(name);
  }
  expect(oftenUsedProducts.filter((name) => !names.includes(name))).toEqual([]);
  expect(productEntry("AWS Lambda").names).toContain("Lambda");
});

test("a short name of several leads to each of them", () => {
  expect(productsLike("aurora")).toEqual([
    "Amazon Aurora DSQL",
    "Amazon RDS Aurora for MySQL",
    "Amazon RDS Aurora for PostgreSQL",
    "Babelfish for Aurora PostgreSQL",
  ]);
  expect(productsLike("Teapot")).toEqual([]);
});

describe("a text names", () => {
  test.each([
    [
      "We move to Amazon S3, EKS and AWS Lambda.",
      ["Amazon S3", "Amazon Elastic Kubernetes Service (EKS)", "AWS Lambda"],
    ],
    ["Archives go to Amazon S3 Glacier.", ["Amazon S3 Glacier"]],
    [
      "Aurora PostgreSQL with CloudFront in front",
      ["Amazon RDS Aurora for PostgreSQL", "Amazon CloudFront"],
    ],
    ["twice S3, and S3 again", ["Amazon S3"]],
    ["They connect a batch of shields for backup on AWS.", []],
    ["RDS and EC2 leave open which", []],
    ["", []],
  ])("%j: %j", (text, products) => {
    expect(productsNamed(text)).toEqual(products);
  });
});
