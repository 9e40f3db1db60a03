import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Pool } from "pg";
import { type Child, startChild } from "@/lib/boot/child";
import type { Keeper } from "@/lib/boot/keeper";
import { findFreePort, waitForLine } from "@/lib/boot/ready";
import { databaseUrl } from "@/lib/db/client";
import type { Control } from "./weights";

/*
 * The other side of every comparison: a Next application of the same version with a bare page,
 * a page that reads one row and writes the same native controls and options by hand, and an action
 * that updates one row and redirects to that page. It is written anew for each run, from the
 * controls our own page shows, so that it cannot fall behind.
 */

const layout = `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const bare = `export default function Page() {
  return <main><h1>Bare</h1></main>;
}
`;

const database = `import { Pool } from "pg";
const kept = globalThis as unknown as { pool?: Pool };
export const pool = (kept.pool ??= new Pool({ connectionString: process.env.BENCH_DATABASE_URL }));
`;

const action = `"use server";
import { redirect } from "next/navigation";
import { revalidatePath } from "next/cache";
import { pool } from "./pool";
export async function save(form: FormData) {
  const id = String(form.get("benchRow"));
  const answers = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
  await pool.query("update bench_rows set answers = $1 where id = $2", [JSON.stringify(answers), id]);
  revalidatePath(\`/hand/\${id}\`);
  redirect(\`/hand/\${id}\`);
}
export async function update(answers: unknown) {
  await pool.query("update bench_rows set answers = $1 where id = 'updated'", [JSON.stringify(answers)]);
}
`;

const updatePage = `import { update } from "../actions";
export default function Page() {
  return <main><form action={update}><button type="submit">Save</button></form></main>;
}
`;

function controlSource(control: Control, index: number): string {
  const name = JSON.stringify(control.name);
  const head = `<p key="${index}"><label htmlFor="c${index}">{${JSON.stringify(control.label)}}</label>`;
  if (control.tag === "select") {
    return `${head}<select id="c${index}" name={${name}} defaultValue={answer(${name})}>{${JSON.stringify(
      control.options.map(({ value, label }) => [value, label]),
    )}.map(([value, label]) => <option key={value} value={value}>{label}</option>)}</select></p>`;
  }
  if (control.tag === "textarea") {
    return `${head}<textarea id="c${index}" name={${name}} defaultValue={answer(${name})} /></p>`;
  }
  if (control.type === "radio" || control.type === "checkbox") {
    return `${head}<input id="c${index}" type="${control.type}" name={${name}} value={${JSON.stringify(
      control.value,
    )}} defaultChecked={answer(${name}) === ${JSON.stringify(control.value)}} /></p>`;
  }
  const list =
    control.list.length === 0
      ? ""
      : `<datalist id="l${index}">{${JSON.stringify(
          control.list.map(({ value, label }) => [value, label]),
        )}.map(([value, label]) => <option key={value} value={value}>{label}</option>)}</datalist>`;
  const uses = list === "" ? "" : ` list="l${index}"`;
  return `${head}<input id="c${index}" type="${control.type}" name={${name}} defaultValue={answer(${name})}${uses} />${list}</p>`;
}

function handPage(controls: Control[]): string {
  const shown = controls.filter((control) => control.type !== "hidden" && control.name !== "");
  return `import { save } from "../../actions";
import { pool } from "../../pool";
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = await pool.query("select answers from bench_rows where id = $1", [id]);
  const answers: Record<string, string> = found.rows[0]?.answers ?? {};
  const answer = (name: string) => answers[name] ?? "";
  return (
    <main><h1>By hand</h1><form action={save}>
      <input type="hidden" name="benchRow" value={id} />
      ${shown.map(controlSource).join("\n      ")}
      <button type="submit">Save</button>
    </form></main>
  );
}
`;
}

function writeBaseline(folder: string, controls: Control[]): void {
  const files: Record<string, string> = {
    "app/layout.tsx": layout,
    "app/bare/page.tsx": bare,
    "app/pool.ts": database,
    "app/actions.ts": action,
    "app/hand/[id]/page.tsx": handPage(controls),
    "app/update/page.tsx": updatePage,
    "next.config.ts": `export default { serverExternalPackages: ["pg"], poweredByHeader: false, typescript: { ignoreBuildErrors: true } };\n`,
    "package.json": `{ "private": true, "type": "module" }\n`,
    "tsconfig.json": `{ "compilerOptions": { "jsx": "react-jsx", "module": "esnext", "moduleResolution": "bundler", "strict": true, "noEmit": true, "esModuleInterop": true, "skipLibCheck": true } }\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Builds and serves it beside the app, on a table of its own in the same database, and gives its address. */
export async function startBaseline(controls: Control[], keeper: Keeper): Promise<string> {
  // Not below the checkout, whose proxy Next would take for its own.
  const folder = mkdtempSync(join(tmpdir(), "referral-desk-bench-"));
  await keeper.keep(async () => rmSync(folder, { recursive: true, force: true }));
  writeBaseline(folder, controls);
  copyModules(folder);
  const pool = new Pool({ connectionString: databaseUrl() });
  await pool.query("create table bench_rows (id text primary key, answers jsonb not null)");
  await pool.query(
    `insert into bench_rows values ('row', '{"companyName": "Bench Works GmbH"}'), ('updated', '{}')`,
  );
  await pool.end();
  const build = startNext(folder, ["build"]);
  await keeper.keep(build.stop);
  const end = await build.ended;
  if (end !== "code 0") throw new Error(`the bare application could not be built (${end})`);
  const port = String(await findFreePort());
  const served = startNext(folder, ["start", "-p", port, "-H", "127.0.0.1"]);
  await keeper.keep(served.stop);
  await waitForLine(served, /Ready in/);
  return `http://127.0.0.1:${port}`;
}

/** Next does not follow a link to the modules. Hard links are quick, but need one file system. */
function copyModules(folder: string): void {
  const copy = 'cp -al "$0" "$1" 2>/dev/null || { rm -rf "$1/node_modules"; cp -a "$0" "$1"; }';
  execFileSync("sh", ["-c", copy, resolve("node_modules"), folder]);
}

function startNext(folder: string, args: string[]): Child {
  return startChild({
    name: "The bare application",
    args: [join(folder, "node_modules/next/dist/bin/next"), ...args],
    folder,
    variables: { BENCH_DATABASE_URL: databaseUrl(), NODE_ENV: "production" },
    output: "pipe",
  });
}
