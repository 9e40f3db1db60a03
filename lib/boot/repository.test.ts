import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findPrograms } from "@/lib/db/server-programs";

/* What stands around the code: the README, and what git must never take. */

const readme = readFileSync("README.md", "utf8");

test("files of settings stay out of git, the example apart", () => {
  const ignored = readFileSync(".gitignore", "utf8").split("\n");
  // Next reads .env.local and .env.production as well.
  expect(ignored).toContain(".env");
  expect(ignored).toContain(".env.*");
  expect(ignored.indexOf("!.env.example")).toBeGreaterThan(ignored.indexOf(".env.*"));
});

test.runIf(process.platform === "linux")(
  "the README names the outdated libraries that the embedded database ships",
  () => {
    const { postgres } = findPrograms();
    const files = readdirSync(join(dirname(dirname(postgres)), "lib"));
    const versionOf = (name: RegExp) =>
      files.flatMap((file) => name.exec(file)?.[1] ?? []).sort()[0];
    const [openSsl, icu] = [versionOf(/^libssl\.so\.(.+)$/), versionOf(/^libicuuc\.so\.(\d+)$/)];
    expect(readme).toContain(`ships OpenSSL ${openSsl} and ICU ${icu}, both past the end`);
    expect(readme).toContain("for a team, prefer a PostgreSQL of your own through `DATABASE_URL`");
  },
);

test("the README says which poolers take what is left of session state", () => {
  const [, poolers = ""] = /\*\*Connections and poolers\.\*\*(.+)/.exec(readme) ?? [];
  for (const words of ["session mode", "max_prepared_statements", "similarity_threshold"]) {
    expect(poolers).toContain(words);
  }
});
