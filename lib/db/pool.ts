import { connect as openSocket } from "node:net";
import { Client, Pool, type PoolClient } from "pg";
import { log } from "@/lib/log";
import { withoutValues } from "./database-error";
import { currentUse } from "./shares";

/**
 * A pool that nobody waits at for long. Limits are kept on this side, by cancelling, and not by
 * session settings: behind a pooler that lends connections per transaction those would be lost, or
 * meet somebody else's statements.
 */

/** Longest wait for a free connection: a busy processor alone can take seconds of it. */
const WAIT_MS = 8_000;

/** How long a pool makes do with the connections it has, once the server had no room for another. */
const MAKE_DO_MS = 10_000;

const RETRY_MS = 100;

/**
 * How alike, from 0 to 1, the beginnings of two titles are before the index finds them: in PostgreSQL
 * that is a setting, and a statement cannot bring its own. Without pg_trgm it means nothing.
 */
const SESSION_SETTINGS = "set pg_trgm.similarity_threshold = 0.7";

/** SQLSTATE too_many_connections. */
const NO_ROOM = "53300";

type Acquired = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/**
 * The pool takes its own listener away while it lends a connection. One that breaks then, between
 * two statements of a transaction, would end the process.
 */
class Session extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on("error", (error) => {
      log.warn("database.connection-lost", { code: withoutValues(error).code });
    });
  }
}

class SharedPool extends Pool {
  readonly #size: number;

  constructor(connectionString: string, size: number, holdMs: number | null) {
    super({
      connectionString,
      max: size,
      connectionTimeoutMillis: WAIT_MS,
      application_name: "referral-desk",
      Client: Session,
      // Waited for before a new connection is used, although its type does not say so.
      onConnect: (client) => client.query(SESSION_SETTINGS),
    });
    this.#size = size;
    // An idle connection that breaks is dropped by the pool, and was logged by itself.
    this.on("error", () => undefined);
    if (holdMs !== null) limitHolding(this, holdMs);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Acquired): void;
  override connect(callback?: Acquired): Promise<PoolClient> | undefined {
    if (callback) {
      this.#acquire(callback, Date.now() + WAIT_MS);
      return undefined;
    }
    const use = currentUse();
    return new Promise((resolve, reject) => {
      this.#acquire((error, client) => {
        if (client) return resolve(client);
        const failure = withoutValues(error);
        if (use && failure.isUnavailable) use.isUnavailable = true;
        reject(failure);
      }, Date.now() + WAIT_MS);
    });
  }

  /** Where the server has no room for a further connection, the next free one of ours is waited for. */
  #acquire(callback: Acquired, until: number): void {
    super.connect((error, client, done) => {
      const hasNoRoom = error !== undefined && withoutValues(error).code === NO_ROOM;
      if (!hasNoRoom || Date.now() > until) return callback(error, client, done);
      this.options.max = Math.max(1, this.totalCount);
      setTimeout(() => {
        this.options.max = this.#size;
      }, MAKE_DO_MS).unref();
      setTimeout(() => this.#acquire(callback, until), RETRY_MS);
    });
  }
}

/** @param holdMs how long one statement or transaction may have a connection, locks included */
export function makePool(url: string, size: number, holdMs: number | null): Pool {
  return new SharedPool(url, size, holdMs);
}

/** Ends what has had a connection for too long: its statement is cancelled, and fails by that. */
function limitHolding(pool: Pool, holdMs: number): void {
  const timers = new Map<PoolClient, NodeJS.Timeout>();
  pool.on("acquire", (client) => {
    // After a busy moment the answer may have come already: it is looked at before the timer's end.
    const timer = setTimeout(() => {
      setImmediate(() => timers.get(client) === timer && cancelStatement(client));
    }, holdMs);
    timers.set(client, timer);
  });
  pool.on("release", (_error, client) => {
    clearTimeout(timers.get(client));
    timers.delete(client);
  });
}

const CANCEL_REQUEST = 80_877_102;

/**
 * PostgreSQL takes such a request on a connection of its own, which needs no slot, and unencrypted;
 * a pooler passes it on.
 */
function cancelStatement(client: PoolClient): void {
  log.warn("database.cancelled", {});
  // As the server gave them to the driver, whose type does not name them.
  const { processID, secretKey } = client as PoolClient & { processID: number; secretKey: number };
  const request = Buffer.alloc(16);
  [request.length, CANCEL_REQUEST, processID, secretKey].forEach((number, place) => {
    request.writeInt32BE(number, place * 4);
  });
  const address = client.host.startsWith("/")
    ? { path: `${client.host}/.s.PGSQL.${client.port}` }
    : { host: client.host, port: client.port };
  const socket = openSocket(address, () => socket.end(request));
  socket.on("error", (error) => log.error("database.cancel", error));
}
