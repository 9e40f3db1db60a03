import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

/**
 * The one place that reads the process environment: every setting has one row in the table
 * below, is parsed once, and answers a mistake with a sentence that says what to write instead.
 */

const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "::1"] as const;

/** Milliseconds from one write to the next: a little more than AWS's one write a second. */
const AWS_WRITE_GAP_MS = 1_100;

function wholeNumber(from: number, to: number, example: string) {
  const sentence = `must be a whole number from ${from} to ${to}, for example ${example}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, sentence)
    .transform(Number)
    .refine((value) => value >= from && value <= to, sentence);
}

function readsAsUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/**
 * "a.example, b.example" without what people paste around a domain: www., https://, a path. Null
 * where one of them is no domain.
 */
export function readDomains(text: string): string[] | null {
  const domains = text
    .split(/[\s,;]+/)
    .map((part) => part.toLowerCase().replace(/^https?:\/\//, ""))
    .map((part) => part.replace(/^www\./, "").replace(/\/.*$/, ""))
    .filter((part) => part !== "");
  return domains.every((domain) => DOMAIN.test(domain)) ? [...new Set(domains)] : null;
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;

/** A blank setting counts as not given, so that `NAME=` in a file switches it back to its default. */
const table = {
  PORT: wholeNumber(1, 65535, "PORT=3000").default(3000),
  PAGES_PORT: wholeNumber(1, 65535, "PAGES_PORT=3000").optional(),
  HOST: z
    .enum(
      LOOPBACK_HOSTS,
      "must be 127.0.0.1, localhost, or ::1. Referral Desk has no sign-in yet, so it answers only this machine",
    )
    .default("127.0.0.1"),
  DATA_DIR: z
    .string()
    .refine((text) => !text.includes("\0"), "must be a folder's path, for example DATA_DIR=.data")
    .default(".data"),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => readsAsUrl(text, ["postgres:", "postgresql:"]),
      "must be a PostgreSQL address, for example DATABASE_URL=postgresql://user:password@host:5432/referral_desk",
    )
    .optional(),
  DATABASE_CONNECTIONS: wholeNumber(1, 500, "DATABASE_CONNECTIONS=10").default(10),
  PARTNER_CENTRAL: z
    .enum(["emulator", "aws"], "must be emulator (practice mode) or aws")
    .default("emulator"),
  PARTNER_CENTRAL_CATALOG: z
    .enum(["AWS", "Sandbox"], "must be AWS or Sandbox, in exactly this spelling")
    .optional(),
  // Not AWS_REGION, which many shells and containers set: the API lives in this one region only.
  PARTNER_CENTRAL_REGION: z
    .string()
    .regex(
      /^[a-z]{2}(-[a-z]{2,12}){1,3}-\d{1,2}$/,
      "must be a region code, for example PARTNER_CENTRAL_REGION=us-east-1",
    )
    .default("us-east-1"),
  AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: z
    .string()
    .refine(
      (text) => readsAsUrl(text, ["http:", "https:"]),
      "must be a web address, for example http://127.0.0.1:4700",
    )
    .optional(),
  EMULATOR_PORT: wholeNumber(0, 65535, "EMULATOR_PORT=4700").optional(),
  EMULATOR_CATALOG: z.enum(["AWS", "Sandbox"], "must be AWS or Sandbox").default("Sandbox"),
  EMULATOR_TASK_MS: wholeNumber(0, 60_000, "EMULATOR_TASK_MS=2000").default(2_000),
  EMULATOR_QUOTAS: z.enum(["on", "off"], "must be on or off").default("off"),
  PARTNER_CENTRAL_WRITE_GAP_MS: wholeNumber(
    0,
    60_000,
    `PARTNER_CENTRAL_WRITE_GAP_MS=${AWS_WRITE_GAP_MS}`,
  ).default(AWS_WRITE_GAP_MS),
  PARTNER_NAME: z.string().max(120, "must be 120 characters or fewer").optional(),
  PARTNER_DOMAINS: z
    .string()
    .transform((text, check) => {
      const message =
        "must be domains separated by commas, for example PARTNER_DOMAINS=example.com,example.de";
      const domains = readDomains(text);
      if (domains === null) check.addIssue({ code: "custom", message });
      return domains ?? [];
    })
    .default([]),
  PARTNER_AWS_ACCOUNT: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ""))
    .refine((text) => /^\d{12}$/.test(text), "must be your company's 12-digit AWS account number")
    .optional(),
  EVENTS_SECRET: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,512}$/,
      "must be 16 to 512 letters, digits, and signs without blanks, for example what openssl rand -hex 32 prints",
    )
    .optional(),
  EVENTS_QUEUE_URL: z
    .string()
    .refine(
      (text) => readsAsUrl(text, ["http:", "https:"]),
      "must be the queue's URL, for example https://sqs.us-east-1.amazonaws.com/111122223333/partner-central-events",
    )
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(
      (text) => [16, 24, 32].includes(Buffer.from(text, "base64").length),
      "must be 32 random bytes in base64. Leave it out and we'll create one",
    )
    .optional(),
} as const;

export type SettingName = keyof typeof table;
export const settingNames = Object.keys(table).filter(isSettingName);

function isSettingName(name: string): name is SettingName {
  return name in table;
}

const settingsSchema = z.object(table);
type Settings = z.infer<typeof settingsSchema>;

export type Env = {
  /** Where the process listens. */
  port: number;
  /** The port in the pages' address; Next itself writes over PORT with the one it listens on. */
  pagesPort: number;
  host: (typeof LOOPBACK_HOSTS)[number];
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | null;
  /** The most connections one process opens; `lib/db/shares.ts` divides them. */
  databaseConnections: number;
  partnerCentral: "emulator" | "aws";
  catalog: "AWS" | "Sandbox";
  region: string;
  /**
   * Where Partner Central's calls go; null means AWS itself, and never stands beside the emulator.
   * Read anew each time: an emulator that starts again may have another port.
   */
  readonly endpoint: string | null;
  /** Whether `up` starts an emulator: not for AWS, nor where an endpoint names one that runs already. */
  startsEmulator: boolean;
  emulatorPort: number | null;
  emulatorCatalog: "AWS" | "Sandbox";
  emulatorTaskMs: number;
  emulatorQuotas: boolean;
  /** Milliseconds from one write to the next, of all processes together; 0 without a rate limit. */
  writeGapMs: number;
  serverActionsKey: string | null;
  /** The two ways in which AWS's events come; null where one is off. */
  events: { secret: string | null; queueUrl: string | null };
  partner: { name: string | null; domains: readonly string[]; awsAccount: string | null };
};

/** Every mistake of the environment at once, one sentence a line. */
export class EnvError extends Error {
  override name = "EnvError";
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** Variables as a process has them: name to text. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Parses a set of variables; throws one EnvError that holds every mistake. `env()` is the cached form. */
export function parseEnv(variables: Variables): Env {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, variables[name]?.trim() || undefined]),
  );
  const parsed = settingsSchema.safeParse(given);
  const sentences = parsed.success
    ? mistakesBetween(parsed.data, variables)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  if (!parsed.success || sentences.length > 0) throw new EnvError(sentences);
  return Object.freeze(envOf(parsed.data));
}

function mistakesBetween(settings: Settings, variables: Variables): string[] {
  const sentences: string[] = [];
  if (variables.PARTNER_CENTRAL_PACING?.trim()) {
    sentences.push(
      `PARTNER_CENTRAL_PACING is no longer used. Remove it. PARTNER_CENTRAL_WRITE_GAP_MS sets the milliseconds between two writes. The default is ${AWS_WRITE_GAP_MS}.`,
    );
  }
  if (
    settings.PARTNER_CENTRAL_CATALOG === "AWS" &&
    settings.PARTNER_CENTRAL_WRITE_GAP_MS < AWS_WRITE_GAP_MS
  ) {
    sentences.push(
      `PARTNER_CENTRAL_WRITE_GAP_MS must be at least ${AWS_WRITE_GAP_MS} with PARTNER_CENTRAL_CATALOG=AWS. AWS accepts one write a second.`,
    );
  }
  if (settings.PARTNER_CENTRAL === "emulator" && settings.PARTNER_CENTRAL_CATALOG === "AWS") {
    sentences.push(
      "PARTNER_CENTRAL_CATALOG is AWS but PARTNER_CENTRAL is emulator. Practice mode works with the Sandbox catalog only. To send to AWS, set PARTNER_CENTRAL=aws.",
    );
  }
  if (settings.PARTNER_CENTRAL === "aws") {
    if (!settings.PARTNER_CENTRAL_CATALOG) {
      sentences.push(
        "PARTNER_CENTRAL is aws, so set PARTNER_CENTRAL_CATALOG too: AWS for real referrals, Sandbox for testing.",
      );
    }
    const missing = missingCredentials(variables);
    if (missing) sentences.push(missing);
  }
  return sentences;
}

/**
 * Names what the SDK's standard chain would not find, before a referral is written against it.
 * Only looks whether a source is there; whether AWS accepts it is the connection check's part.
 */
function missingCredentials(variables: Variables): string | null {
  const has = (name: string) => Boolean(variables[name]?.trim());
  if (has("AWS_ACCESS_KEY_ID") !== has("AWS_SECRET_ACCESS_KEY")) {
    const [absent, present] = has("AWS_ACCESS_KEY_ID")
      ? ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"]
      : ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
    return `${absent} is missing. ${present} is set, and AWS needs both.`;
  }
  if (has("AWS_WEB_IDENTITY_TOKEN_FILE") && !has("AWS_ROLE_ARN")) {
    return "AWS_ROLE_ARN is missing. AWS_WEB_IDENTITY_TOKEN_FILE is set, and AWS needs both.";
  }
  const sources = [
    "AWS_ACCESS_KEY_ID",
    "AWS_PROFILE",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  ];
  const files = [
    variables.AWS_SHARED_CREDENTIALS_FILE ?? resolve(homedir(), ".aws/credentials"),
    variables.AWS_CONFIG_FILE ?? resolve(homedir(), ".aws/config"),
  ];
  // A machine's own role cannot be seen without asking the network, so it must be said.
  const ownRole = variables.AWS_EC2_METADATA_DISABLED === "false";
  if (sources.some(has) || files.some((file) => existsSync(file)) || ownRole) return null;
  return "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing, and we found no AWS_PROFILE or other AWS credentials. PARTNER_CENTRAL=aws needs them. If this machine has its own AWS role, set AWS_EC2_METADATA_DISABLED=false.";
}

/** Nothing answers there: with no emulator at hand a call has to fail, and must never reach AWS. */
const NOWHERE = "http://127.0.0.1:1";

/** The emulator's address: its fixed port, else the one it wrote into the data folder when it started. */
function emulatorUrl(port: number | null, dataDir: string): string {
  if (port) return `http://127.0.0.1:${port}`;
  const file = join(/* turbopackIgnore: true */ dataDir, "emulator.json");
  const written = z.object({ port: z.number() }).safeParse(JSON.parse(contentOf(file) ?? "null"));
  return written.success ? `http://127.0.0.1:${written.data.port}` : NOWHERE;
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

function envOf(settings: Settings): Env {
  const dataDir = resolve(/* turbopackIgnore: true */ settings.DATA_DIR);
  const emulatorPort = settings.EMULATOR_PORT || null;
  const practice = settings.PARTNER_CENTRAL === "emulator";
  const given = settings.AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING ?? null;
  return {
    port: settings.PORT,
    pagesPort: settings.PAGES_PORT ?? settings.PORT,
    host: settings.HOST,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    partnerCentral: settings.PARTNER_CENTRAL,
    catalog: settings.PARTNER_CENTRAL_CATALOG ?? "Sandbox",
    region: settings.PARTNER_CENTRAL_REGION,
    get endpoint() {
      return given ?? (practice ? emulatorUrl(emulatorPort, dataDir) : null);
    },
    startsEmulator: practice && !given,
    emulatorPort,
    emulatorCatalog: settings.EMULATOR_CATALOG,
    emulatorTaskMs: settings.EMULATOR_TASK_MS,
    emulatorQuotas: settings.EMULATOR_QUOTAS === "on",
    writeGapMs: settings.PARTNER_CENTRAL_WRITE_GAP_MS,
    serverActionsKey: settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? null,
    events: {
      secret: settings.EVENTS_SECRET ?? null,
      queueUrl: settings.EVENTS_QUEUE_URL ?? null,
    },
    partner: {
      name: settings.PARTNER_NAME ?? null,
      domains: settings.PARTNER_DOMAINS,
      awsAccount: settings.PARTNER_AWS_ACCOUNT ?? null,
    },
  };
}

let parsedOnce: Env | null = null;

export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}

/** Where referrals go: the emulator, AWS's Sandbox catalog, or AWS itself. Everything about sending is kept apart by it. */
export const environments = ["emulator", "sandbox", "aws"] as const;
export type Environment = (typeof environments)[number];

/** The environment of this installation. An endpoint is only an address of it, and may change. */
export function currentEnvironment(): Environment {
  const { partnerCentral, catalog } = env();
  if (partnerCentral === "emulator") return "emulator";
  return catalog === "AWS" ? "aws" : "sandbox";
}

/** The catalog that an environment's calls name. */
export function catalogOf(environment: Environment): "AWS" | "Sandbox" {
  return environment === "aws" ? "AWS" : "Sandbox";
}

/** What a page may show of the configuration: where referrals go, and nothing secret. */
export type PublicEnv = {
  partnerCentral: Env["partnerCentral"];
  catalog: Env["catalog"];
  /** Host and port of another endpoint than AWS's own; null with AWS itself. */
  endpointHost: string | null;
};

export function publicEnv(): PublicEnv {
  const { partnerCentral, catalog, endpoint } = env();
  return { partnerCentral, catalog, endpointHost: endpoint ? new URL(endpoint).host : null };
}

/** The emulator's own settings; port 0 means any free one. */
export function emulatorEnv(): {
  port: number;
  dataDir: string;
  catalogs: readonly string[];
  taskMs: number;
  quotas: boolean;
} {
  const { emulatorPort, dataDir, emulatorCatalog, emulatorTaskMs, emulatorQuotas } = env();
  return {
    port: emulatorPort ?? 0,
    dataDir,
    catalogs: [emulatorCatalog],
    taskMs: emulatorTaskMs,
    quotas: emulatorQuotas,
  };
}

/** Next's own switch: true under `next dev`, where pages need a looser script policy. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** The variables a child process gets: this process's own, with some set and some (undefined) taken away. */
export function childVariables(changes: Variables): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...changes };
}

/** A browser's path that the tests are to use in place of the one they would find; blank for none. */
export function chromiumForTests(): string {
  return process.env.E2E_CHROMIUM ?? "";
}

/** Every setting blank, so that a child of a test run knows nothing of this machine's installation. */
export function blankSettings(): Variables {
  return Object.fromEntries(settingNames.map((name) => [name, ""]));
}

/** Takes over a `.env` file's settings where the environment itself does not name them; for the programs of lib/boot. */
export function readEnvFile(path: string): void {
  if (existsSync(path)) process.loadEnvFile(path);
}
