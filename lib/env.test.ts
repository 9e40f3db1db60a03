import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseEnv as parseLine } from "node:util";
import { describe, expect, test } from "vitest";
import { EnvError, parseEnv, settingNames, type Variables } from "./env";

/** No credentials anywhere, whatever this machine has. */
const bare = { AWS_SHARED_CREDENTIALS_FILE: "/nowhere", AWS_CONFIG_FILE: "/nowhere" };
const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };
const aws = { ...bare, ...keys, PARTNER_CENTRAL: "aws", PARTNER_CENTRAL_CATALOG: "AWS" };

function sentencesOf(variables: Variables): readonly string[] {
  try {
    parseEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.sentences;
    throw error;
  }
}

describe("the settings", () => {
  test("need nothing to be set", () => {
    expect(parseEnv({ DATA_DIR: "/nowhere" })).toEqual({
      port: 3000,
      pagesPort: 3000,
      host: "127.0.0.1",
      dataDir: "/nowhere",
      databaseUrl: null,
      databaseConnections: 10,
      partnerCentral: "emulator",
      catalog: "Sandbox",
      region: "us-east-1",
      endpoint: "http://127.0.0.1:1",
      startsEmulator: true,
      emulatorPort: null,
      emulatorCatalog: "Sandbox",
      emulatorTaskMs: 2_000,
      emulatorQuotas: false,
      writeGapMs: 1_100,
      serverActionsKey: null,
      events: { secret: null, queueUrl: null },
      partner: { name: null, domains: [], awsAccount: null },
    });
  });

  test("take a blank for nothing, and blanks around a value for nothing too", () => {
    const blank = Object.fromEntries(settingNames.map((name) => [name, " "]));
    expect(parseEnv(blank)).toEqual(parseEnv({}));
    expect(parseEnv({ PORT: " 4000 " }).port).toBe(4000);
  });

  test("do not listen to HOSTNAME, which containers set by themselves", () => {
    expect(parseEnv({ HOSTNAME: "0.0.0.0" }).host).toBe("127.0.0.1");
  });

  test("read the company's domains as people write them", () => {
    const { partner } = parseEnv({ PARTNER_DOMAINS: "Example.com, https://www.example.de/about" });
    expect(partner.domains).toEqual(["example.com", "example.de"]);
  });

  test.each<[string, Variables, string]>([
    ["PORT as a word", { PORT: "web" }, "PORT must be"],
    ["PORT too high", { PORT: "65536" }, "PORT must be"],
    ["PORT zero", { PORT: "0" }, "PORT must be"],
    ["a HOST that others reach", { HOST: "0.0.0.0" }, "HOST must be 127.0.0.1"],
    ["another database", { DATABASE_URL: "mysql://a/b" }, "DATABASE_URL must be"],
    ["no address", { DATABASE_URL: "localhost" }, "DATABASE_URL must be"],
    ["a third place", { PARTNER_CENTRAL: "AWS" }, "PARTNER_CENTRAL must be emulator"],
    ["a third catalog", { PARTNER_CENTRAL_CATALOG: "sandbox" }, "PARTNER_CENTRAL_CATALOG must be"],
    ["a region's name", { PARTNER_CENTRAL_REGION: "Virginia" }, "PARTNER_CENTRAL_REGION must be"],
    [
      "an endpoint without http",
      { AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: "localhost:1" },
      "AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING must be",
    ],
    ["EMULATOR_PORT as a word", { EMULATOR_PORT: "x" }, "EMULATOR_PORT must be"],
    ["a third catalog of the emulator", { EMULATOR_CATALOG: "aws" }, "EMULATOR_CATALOG must be"],
    ["a task of two minutes", { EMULATOR_TASK_MS: "120000" }, "EMULATOR_TASK_MS must be"],
    [
      "a gap as a word",
      { PARTNER_CENTRAL_WRITE_GAP_MS: "off" },
      "PARTNER_CENTRAL_WRITE_GAP_MS must be a whole number",
    ],
    [
      "a gap that AWS does not allow",
      { ...aws, PARTNER_CENTRAL_WRITE_GAP_MS: "1099" },
      "PARTNER_CENTRAL_WRITE_GAP_MS must be at least 1100 with PARTNER_CENTRAL_CATALOG=AWS",
    ],
    [
      "the old name of the gap",
      { PARTNER_CENTRAL_PACING: "off" },
      "PARTNER_CENTRAL_PACING is no longer used. Remove it. PARTNER_CENTRAL_WRITE_GAP_MS sets",
    ],
    ["EMULATOR_QUOTAS as a number", { EMULATOR_QUOTAS: "1" }, "EMULATOR_QUOTAS must be"],
    ["a domain without a dot", { PARTNER_DOMAINS: "example" }, "PARTNER_DOMAINS must be"],
    [
      "an account of 11 digits",
      { PARTNER_AWS_ACCOUNT: "12345678901" },
      "PARTNER_AWS_ACCOUNT must be",
    ],
    ["a name that is too long", { PARTNER_NAME: "x".repeat(121) }, "PARTNER_NAME must be"],
    [
      "a short key",
      { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "abc" },
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be",
    ],
    [
      "AWS's catalog in practice mode",
      { PARTNER_CENTRAL_CATALOG: "AWS" },
      "PARTNER_CENTRAL_CATALOG is AWS but PARTNER_CENTRAL is emulator",
    ],
    [
      "AWS without a catalog",
      { ...aws, PARTNER_CENTRAL_CATALOG: "" },
      "PARTNER_CENTRAL is aws, so set PARTNER_CENTRAL_CATALOG",
    ],
    [
      "AWS without credentials",
      { ...bare, PARTNER_CENTRAL: "aws", PARTNER_CENTRAL_CATALOG: "AWS" },
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing",
    ],
    [
      "half a pair of keys",
      { ...aws, AWS_SECRET_ACCESS_KEY: "" },
      "AWS_SECRET_ACCESS_KEY is missing",
    ],
    [
      "the other half",
      { ...aws, AWS_ACCESS_KEY_ID: undefined },
      "AWS_ACCESS_KEY_ID is missing. AWS_SECRET_ACCESS_KEY is set",
    ],
    [
      "a token without its role",
      { ...aws, AWS_WEB_IDENTITY_TOKEN_FILE: "/token" },
      "AWS_ROLE_ARN is missing",
    ],
  ])("refuse %s with a sentence", (_name, variables, sentence) => {
    const sentences = sentencesOf(variables);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.startsWith(sentence), sentences[0]).toBe(true);
    expect(sentences[0]?.endsWith(".")).toBe(true);
  });

  test("name every mistake at once", () => {
    const sentences = sentencesOf({ PORT: "x", HOST: "::", PARTNER_CENTRAL_REGION: "?" });
    expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual([
      "PORT",
      "HOST",
      "PARTNER_CENTRAL_REGION",
    ]);
  });

  test.each<[string, Variables]>([
    ["a pair of keys", keys],
    ["a profile", { AWS_PROFILE: "sales" }],
    ["a container's role", { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2" }],
    ["a token and its role", { AWS_WEB_IDENTITY_TOKEN_FILE: "/t", AWS_ROLE_ARN: "arn" }],
    ["a machine's role that is said to be there", { AWS_EC2_METADATA_DISABLED: "false" }],
    ["a file of credentials", { AWS_SHARED_CREDENTIALS_FILE: resolve("package.json") }],
  ])("take %s for credentials", (_name, variables) => {
    const given = { PARTNER_CENTRAL: "aws", PARTNER_CENTRAL_CATALOG: "Sandbox" };
    expect(parseEnv({ ...bare, ...given, ...variables }).partnerCentral).toBe("aws");
  });
});

describe("where Partner Central is", () => {
  test("with AWS it is AWS's own address, and no emulator starts", () => {
    expect(parseEnv(aws)).toMatchObject({ endpoint: null, startsEmulator: false, catalog: "AWS" });
  });

  test("an endpoint stands for itself, and no emulator starts", () => {
    const url = "http://127.0.0.1:4700";
    const given = { AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: url };
    expect(parseEnv(given)).toMatchObject({ endpoint: url, startsEmulator: false });
    expect(parseEnv({ ...aws, ...given })).toMatchObject({ endpoint: url, startsEmulator: false });
  });

  test("the emulator is found by its fixed port, or by what it wrote into the data folder", () => {
    expect(parseEnv({ EMULATOR_PORT: "4701" }).endpoint).toBe("http://127.0.0.1:4701");
    const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-env-"));
    writeFileSync(join(dataDir, "emulator.json"), '{"port":4702,"pid":1}');
    expect(parseEnv({ DATA_DIR: dataDir }).endpoint).toBe("http://127.0.0.1:4702");
    rmSync(dataDir, { recursive: true });
  });

  test("an emulator that starts again on another port is found there", () => {
    const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-env-"));
    const settings = parseEnv({ DATA_DIR: dataDir });
    expect(settings.endpoint).toBe("http://127.0.0.1:1");
    for (const port of [4702, 4703]) {
      writeFileSync(join(dataDir, "emulator.json"), JSON.stringify({ port, pid: 1 }));
      expect(settings.endpoint).toBe(`http://127.0.0.1:${port}`);
    }
    rmSync(dataDir, { recursive: true });
  });

  test("the region is AWS's only one, whatever the surroundings say", () => {
    expect(parseEnv({ AWS_REGION: "eu-west-1" }).region).toBe("us-east-1");
    expect(parseEnv({ PARTNER_CENTRAL_REGION: "eu-west-1" }).region).toBe("eu-west-1");
  });

  test("the emulator plays the real catalog only when it is told to", () => {
    expect(parseEnv({}).emulatorCatalog).toBe("Sandbox");
    expect(parseEnv({ EMULATOR_CATALOG: "AWS" }).emulatorCatalog).toBe("AWS");
  });
});

describe("what is written about the settings", () => {
  test(".env.example names every one of them, and works as it is", () => {
    const example = parseLine(readFileSync(".env.example", "utf8"));
    expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
    expect(parseEnv(example)).toEqual(parseEnv({}));
  });

  test("the README's table has one row for each", () => {
    const rows = readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z_]+)` \|/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual([...settingNames].sort());
  });
});
