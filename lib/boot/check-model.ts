/**
 * `npm run check:model`: does the emulator's table of bounds still say what AWS's API model says?
 * The model is not part of this project; where it is not at hand there is nothing to compare.
 * Another place can be named: `npm run check:model -- path/to/service-2.json`.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { operations } from "@/lib/emulator/operations/all";
import { type ApiModel, compareWithModel } from "@/lib/emulator/shapes/compare-with-model";

const root = fileURLToPath(new URL("../..", import.meta.url));
const given = process.argv[2];
const file = given ? resolve(given) : resolve(root, "../shared/partner-central/api-model.json");

if (!existsSync(file)) {
  console.log(`check:model skipped: the API model is not at ${file}`);
  process.exit(given ? 1 : 0);
}

// AWS's own file; where it has another form, the comparison below finds nothing to agree with.
const model = JSON.parse(readFileSync(file, "utf8")) as ApiModel;
const { compared, differences } = compareWithModel(model, operations);

const counts = Object.entries(compared).map(([type, count]) => `${count} ${type}`);
console.log(`check:model compared ${operations.size} operations: ${counts.join(", ")}`);
for (const difference of differences) console.log(`  ${difference}`);
console.log(
  differences.length === 0
    ? "check:model passed: members, required members, lengths, patterns, list sizes and choices agree"
    : `check:model failed: ${differences.length} differences`,
);
process.exit(differences.length === 0 ? 0 : 1);
