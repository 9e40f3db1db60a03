import { spawnSync } from "node:child_process";
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Places } from "./address";
import { EmbeddedServerError, type Programs } from "./server-programs";

/**
 * PostgreSQL refuses to run as root. Started by root (as in a container), it therefore runs as an
 * ordinary account, which may first have to be let through folders that are closed to others;
 * their permissions are never changed.
 */

/** How to start a program of the server: a command and the account it gets. */
export type Account = {
  command(file: string, args: readonly string[]): readonly [string, readonly string[]];
  uid?: number;
  gid?: number;
};

const OWN_ACCOUNT: Account = { command: (file, args) => [file, args] };

export function chooseAccount(places: Places, programs: Programs): Account {
  if (process.getuid?.() !== 0) {
    mkdirSync(places.root, { recursive: true, mode: 0o700 });
    makeSocketFolder(places.socket, OWN_ACCOUNT);
    return OWN_ACCOUNT;
  }
  const ids = ownerOf(places.data) ?? ordinaryIds();
  mkdirSync(dirname(places.root), { recursive: true, mode: 0o711 });
  mkdirSync(places.root, { recursive: true, mode: 0o700 });
  chownSync(places.root, ids.uid, ids.gid);
  makeSocketFolder(places.socket, ids);

  const account = [plainly(ids), throughClosedFolders(ids)].find((candidate) =>
    reaches(candidate, programs.postgres, places),
  );
  if (account) return account;
  const closed = closedFolder(places.root) ?? closedFolder(programs.postgres) ?? places.root;
  throw new EmbeddedServerError(
    `The embedded PostgreSQL can't run as root, and no other account can open ${closed}. Set DATA_DIR to a folder that others can open. If the project is inside ${closed}, move it there too, or set DATABASE_URL to your own PostgreSQL.`,
  );
}

type Ids = { uid: number; gid: number };

/** Data that an ordinary user once made stays with that user, so that both can go on with it. */
function ownerOf(folder: string): Ids | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function ordinaryIds(): Ids {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedServerError(
    "The embedded PostgreSQL can't run as root, and there is no account named postgres or nobody. Start it as an ordinary user, or set DATABASE_URL.",
  );
}

function plainly(ids: Ids): Account {
  return { ...OWN_ACCOUNT, ...ids };
}

/**
 * Keeps one of root's rights, to pass closed folders, while the account changes. Without
 * no_setuid_fixup the kernel drops the right at the change, and initdb fails.
 */
function throughClosedFolders({ uid, gid }: Ids): Account {
  const rights = ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"];
  const change = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const keep = ["--securebits", "+no_setuid_fixup", ...rights];
  return {
    command: (file, args) => ["setpriv", [...change, ...keep, file, ...args]],
  };
}

/** Tries it: the program starts and the data's folder can be entered and written. */
function reaches(account: Account, program: string, places: Places): boolean {
  const script = '"$0" --version && cd "$1" && [ -w . ] && cd "$2" && [ -w . ]';
  const [file, args] = account.command("/bin/sh", [
    "-c",
    script,
    program,
    places.root,
    places.socket,
  ]);
  const { uid, gid } = account;
  return spawnSync(file, args, { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function closedFolder(path: string): string | null {
  const above: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    above.unshift(folder);
  }
  return above.find((folder) => (statSync(folder).mode & 0o001) === 0) ?? null;
}

/** The folder may stand in the shared temporary one, so somebody else's of that name is refused. */
function makeSocketFolder(socket: string, { uid, gid }: Partial<Ids>): void {
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  const found = lstatSync(socket);
  const mine = [process.getuid?.(), uid].includes(found.uid);
  if (!found.isDirectory() || !mine || (found.mode & 0o077) !== 0) {
    throw new EmbeddedServerError(
      `The folder ${socket} must belong to you and be closed to others, because the database answers there. Remove it, or set DATA_DIR to another folder.`,
    );
  }
  if (uid !== undefined && gid !== undefined) chownSync(socket, uid, gid);
}
