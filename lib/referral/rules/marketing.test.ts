import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";

const yes = { fromMarketing: "Yes", mdfUsed: "Yes" };

const cases: Case[] = [
  [{ apnPrograms: ["Windows"] }, "apnPrograms", null],
  [{ apnPrograms: ["Door opener"] }, "apnPrograms", "F: Choose programs from the list"],

  [{ ...yes, campaignName: long(255) }, "campaignName", null],
  [
    { ...yes, campaignName: long(256) },
    "campaignName",
    "L: Shorten the campaign name to 255 characters",
  ],
  [
    { campaignName: "SPRING-27" },
    "campaignName",
    "C warns: Clear the campaign, or choose Yes for marketing",
  ],

  [{ ...yes, channel: ["TV"] }, "channel", null],
  [{ ...yes, channel: ["Pigeon"] }, "channel", "F: Choose channels from the list"],
  [{ channel: ["TV"] }, "channel", "C warns: Clear the channel, or choose Yes for marketing"],

  [{ ...yes, marketingUseCase: ["IoT"] }, "marketingUseCase", null],
  [{ ...yes, marketingUseCase: ["Teapots"] }, "marketingUseCase", "F: Choose topics from the list"],
  [
    { ...yes, mdfUsed: "No", marketingUseCase: ["IoT"] },
    "marketingUseCase",
    "C warns: AWS keeps topics only if MDF was used. Clear them, or choose Yes for MDF",
  ],
  [
    { marketingUseCase: ["IoT"] },
    "marketingUseCase",
    "C warns: AWS keeps topics only if MDF was used. Clear them, or choose Yes for MDF",
  ],
];

describe("marketing and programs", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});
