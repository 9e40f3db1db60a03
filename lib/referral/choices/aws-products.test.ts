import { describe, expect, test } from "vitest";
import { awsProducts, findProduct } from "./aws-products";

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
    ["SAP on AWS – BTP", "SAPonAWSBTP"],
    ["SAP on AWS - BTP", "SAPonAWSBTP"],
  ])("%j", (text, identifier) => {
    expect(findProduct(text)?.identifier).toBe(identifier);
  });

  test.each(["", "Amazon", "AWS", "Azure Functions", "constructor", "Storage Gateway"])(
    "not by %j",
    (text) => {
      expect(findProduct(text)).toBeNull();
    },
  );
});

test("no short name stands in the way of another product's own name", () => {
  for (const product of awsProducts) {
    expect(findProduct(product.name)).toBe(product);
    expect(findProduct(product.identifier)).toBe(product);
  }
});
