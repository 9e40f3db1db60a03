import { expect, test } from "vitest";
import { readEstimateUrl } from "./estimate-url";

const id = "3f0c2a91b7d84e65a0c19f7e2d5b8c44";
const link = `https://calculator.aws/#/estimate?id=${id}`;

test.each([
  [link, link],
  [` <${link}>. `, link],
  [`calculator.aws/#/estimate?id=${id.toUpperCase()}`, link],
  [`HTTPS://Calculator.AWS/#/estimate?id=${id}`, link],
  [`https://calculator.aws/#/estimate?nc2=pr&id=${id}&lang=en`, link],
  [
    `https://pricing.calculator.aws.eu/#/estimate?id=${id}${id}`,
    `https://pricing.calculator.aws.eu/#/estimate?id=${id}${id}`,
  ],
])("%j is the link %j", (typed, value) => {
  expect(readEstimateUrl(typed)).toEqual({ ok: true, value });
});

test.each([
  "https://calculator.aws/#/addService",
  "https://calculator.aws/#/estimate",
  "https://calculator.aws/#/estimate?id=3f0c",
  `https://calculator.aws.evil.example/#/estimate?id=${id}`,
  `https://evil.example/?u=https://calculator.aws/#/estimate?id=${id}`,
  `https://calculator.aws/#/estimate?id=${id}${id}0`,
  `https://calculator.aws/#/estimate?id=${id.replace("3", "g")}`,
  `javascript:alert(1)//calculator.aws/#/estimate?id=${id}`,
  `${link} and ${link}`,
])("%j is not taken for one", (typed) => {
  expect(readEstimateUrl(typed)).toEqual({ ok: false });
});
