import { describe, expect, test } from "vitest";
import type { Answers } from "../fields/answers";
import { jargonIn } from "./jargon";
import { ticketsIn } from "./tickets";

function matched(nextStep: string, others: Answers = {}): readonly string[] {
  return jargonIn("nextStep", { ...others, nextStep })?.matched ?? [];
}

describe("words from inside the partner's house are", () => {
  test.each<[string, string[]]>([
    ["See Salesforce for the scope", ["See Salesforce"]],
    ["Details: see our CRM", ["see our CRM"]],
    ["Please check the deck before the call", ["check the deck"]],
    ["More info: check in Slack", ["check in Slack"]],
    ["Budget is confirmed (see Jira)", ["see Jira"]],
    ["As discussed, see the deck", ["see the deck"]],
    [
      "https://acme.lightning.force.com/006/view has it",
      ["https://acme.lightning.force.com/006/view"],
    ],
    ["Our champion wants a demo, BANT is done", ["Our champion", "BANT"]],
    ["SPICED and meddpicc are filled in", ["meddpicc", "SPICED"]],
    ["The work is tracked as OPS-4821 and OPS-4822", ["OPS-4821", "OPS-4822"]],
    ["Opportunity 0061t00000AbCdE has the rest of it", ["0061t00000AbCdE"]],
    ["The QBXR hands over to the ZLM", ["QBXR", "ZLM"]],
  ])("pointed out in “%s”", (text, terms) => {
    expect(matched(text)).toEqual(terms);
  });
});

describe("ordinary words are left alone:", () => {
  test.each([
    "Orders are kept in Salesforce and retyped in SAP",
    "Customer records in HubSpot never reach the CRM on time",
    "Store managers cannot see Salesforce orders before noon",
    "Clerks open the mail, check Slack, and type the claims again",
    "Agents have to check Slack, mail and SAP for every claim",
    "The team works on SharePoint and needs to see CRM data in one place",
    "A kitchen for spiced tea, with 40 branches",
    "Whitespace in the CSV files breaks the import each night",
    "The commit stage of their build takes 40 minutes",
    "The plants in TX and OH stop when the link is down",
    "Branches in NSW and QLD, later in BC and ON",
    "Sites in DE and FR go first, then NL and PL",
    "Prices are kept in SEK and NOK",
    "The restore was NOT tested and MUST be done again",
    "It is ALWAYS the SAME report that comes LATE",
    "Codes of ICD-10 and figures of IFRS-17 are checked by hand",
    "Data is encrypted with AES-256 on FIPS-140 hardware",
    "CVE-2024-3094 was found on 12 hosts, ISO 27001 and ICD 10 apply",
    "MIL-STD-810, IEC-62443, NIST SP-800 and EN-ISO-14644 apply",
    "One of the TOP-10 banks, live by DEC-2026 with UTF-16 files over RS-485",
    "Calls at 0049 30 901820 and 004930901820123 go unanswered",
    "Servers at 09:00 CET and 17:00 EST are at their limit",
  ])("%s", (text) => {
    expect(matched(text)).toEqual([]);
  });

  test("the customer's own name", () => {
    const customer = { companyName: "Champion Foods" };
    expect(matched("The Champion stores lose sales", customer)).toEqual([]);
    expect(matched("See Salesforce before the call", { companyName: "Salesforce, Inc." })).toEqual(
      [],
    );
  });
});

describe("a text in another language is not judged:", () => {
  test.each([
    "Die EDV der Spedition ist veraltet und wird von vielen KMU genutzt. OPS-4821 wartet noch.",
    "EDV und KMU klären",
    "La DSI et le CODIR attendent la maquette, voir OPS-4821 dans le CRM.",
    "El ERP y el CEDIS no se hablan: los pedidos de la UVA se pierden.",
  ])("%s", (text) => {
    expect(matched(text)).toEqual([]);
    expect(jargonIn("description", { description: text })).toBeNull();
    expect(jargonIn("useCase", { useCase: text })).toBeNull();
  });
});

test("a text of any length is looked at in no time", () => {
  const texts = ["a ", " ", "see ", "A-", "ABC ", "check Slack, "].map((part) =>
    part.repeat(40_000),
  );
  // The processor's time, because the clock's goes on while others are being served.
  const before = process.cpuUsage();
  for (const text of texts) matched(`A ${text} end`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test.each([
  ["OPS-4821 waits for OPS-4822 and OPS-4821", ["OPS-4821", "OPS-4822"]],
  ["0061t00000AbCdE", ["0061t00000AbCdE"]],
  ["001234567890123", []],
  ["ISO-27001", []],
  ["AS400", []],
  ["EC2", []],
])("the numbers of tickets in %j are %j", (text, tickets) => {
  expect(ticketsIn(text)).toEqual(tickets);
});
