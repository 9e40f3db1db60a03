import { createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { connect } from "./client";

/** A server that speaks PostgreSQL's protocol up to a point, and breaks the connection there. */

const NUMBER = 4;
/** Long enough for the break to arrive. */
const HELD_MS = 50;

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(1 + NUMBER);
  head.write(type);
  head.writeInt32BE(NUMBER + body.length, 1);
  return Buffer.concat([head, body]);
};
const AUTHENTICATED = message("R", Buffer.from([0, 0, 0, 0]));
const KEY = message("K", Buffer.from([0, 0, 0, 1, 0, 0, 0, 2]));
const READY = message("Z", Buffer.from("I"));
const DONE = message("C", Buffer.from("SET\0"));
const SHUTDOWN = message("E", Buffer.from("SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0"));

const reset = (socket: Socket) => socket.resetAndDestroy();
const endIt = (socket: Socket) => socket.end();
const shutDown = (socket: Socket) => socket.end(SHUTDOWN);
const shutDownAndReset = (socket: Socket) => {
  socket.write(SHUTDOWN, () => socket.resetAndDestroy());
};
const bothTwice = (socket: Socket) => {
  socket.write(Buffer.concat([SHUTDOWN, SHUTDOWN]), () => socket.resetAndDestroy());
};

/** What is sent in answer to the n-th message of the client, and then the break. */
const stages: [string, Buffer[]][] = [
  ["before the start-up is answered", []],
  ["after the password was taken", [AUTHENTICATED]],
  ["once it is ready", [Buffer.concat([AUTHENTICATED, KEY, READY])]],
  [
    "after its first statement",
    [Buffer.concat([AUTHENTICATED, KEY, READY]), Buffer.concat([DONE, READY])],
  ],
  [
    "inside a transaction",
    [
      Buffer.concat([AUTHENTICATED, KEY, READY]),
      Buffer.concat([DONE, READY]),
      Buffer.concat([DONE, READY]),
    ],
  ],
];
const breaks = { reset, endIt, shutDown, shutDownAndReset, bothTwice };

const uncaught: unknown[] = [];
const remember = (error: unknown) => uncaught.push(error);
afterEach(() => {
  process.off("uncaughtException", remember);
  uncaught.length = 0;
});

const cases = stages.flatMap(([stage, answers]) =>
  Object.entries(breaks).map(([how, breakIt]) => ({ stage, how, answers, breakIt })),
);

test.each(cases)(
  "a connection that breaks $stage ($how) fails its caller and nothing else, and is given back",
  async ({ answers, breakIt }) => {
    process.on("uncaughtException", remember);
    const server = createServer((socket) => {
      let turn = 0;
      socket.on("error", () => undefined);
      socket.on("data", () => {
        const answer = answers[turn];
        turn += 1;
        if (answer !== undefined) socket.write(answer);
        if (turn >= answers.length) setImmediate(() => breakIt(socket));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const { pool, database } = connect(`postgresql://u:p@127.0.0.1:${address.port}/d`, 2);
    const statement = database.execute(sql`select 1`).catch(() => undefined);
    // Held between two statements, when nobody waits for an answer.
    const transaction = database.transaction(
      () => new Promise((resolve) => setTimeout(resolve, HELD_MS)),
    );
    await expect(transaction).rejects.toThrow();
    await statement;
    // Ends only when every connection was given back.
    await pool.end();
    server.close();
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    expect(uncaught).toEqual([]);
  },
);
