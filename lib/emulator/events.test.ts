import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Emulator, startEmulator } from "./server";
import { clientFor, created, failureOf, updated } from "./test/support";

let emulator: Emulator;
let client: ReturnType<typeof clientFor>;
let sqs: SQSClient;
const delivered: { secret: unknown; body: string }[] = [];
let destination: Server;

beforeAll(async () => {
  emulator = await startEmulator({ stateFile: null, taskMs: 0 });
  client = clientFor(emulator.url);
  sqs = new SQSClient({
    endpoint: emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
  });
  destination = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    delivered.push({ secret: request.headers["x-key"], body: Buffer.concat(chunks).toString() });
    response.writeHead(200).end();
  });
  await new Promise<void>((ready) => destination.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  sqs.destroy();
  await emulator.close();
  destination.closeAllConnections();
  destination.close();
});
beforeEach(() => {
  emulator.events.queue.clear();
  emulator.events.aimAt(null);
  delivered.length = 0;
});

const receive = (more: { WaitTimeSeconds?: number; VisibilityTimeout?: number } = {}) =>
  sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: emulator.queueUrl,
      MaxNumberOfMessages: 10,
      ...more,
    }),
  );

describe("events", () => {
  test("tell what was created and updated, by its id alone", async () => {
    const id = await created(client);
    await updated(client, id, { "Project.Title": "Another" });
    const { Messages = [] } = await receive();
    const events = Messages.map(({ Body = "" }) => JSON.parse(Body));
    expect(events).toMatchObject([
      {
        "detail-type": "Opportunity Created",
        source: "aws.partnercentral-selling",
        detail: { catalog: "Sandbox", opportunity: { identifier: id } },
      },
      { "detail-type": "Opportunity Updated", detail: { opportunity: { identifier: id } } },
    ]);
    expect(events[0].id).not.toBe(events[1].id);
  });

  test("go to the address that was named, with its key", async () => {
    // A server's address is an object.
    const { port } = destination.address() as AddressInfo;
    const target = { url: `http://127.0.0.1:${port}/in`, header: "x-key", secret: "s3cret" };
    const aimed = await fetch(`${emulator.url}/events`, {
      method: "POST",
      body: JSON.stringify({ target, send: [{ any: "thing" }] }),
    });
    expect(await aimed.json()).toMatchObject({ target: target.url, queued: 1 });
    await created(client);
    await vi.waitFor(() => expect(delivered).toHaveLength(2));
    expect(delivered[0]).toEqual({ secret: "s3cret", body: '{"any":"thing"}' });
  });

  test("are asked for in the schema's words only", async () => {
    const refused = await fetch(`${emulator.url}/events`, { method: "POST", body: '{"to":1}' });
    expect(refused.status).toBe(400);
  });
});

describe("the queue", () => {
  test("hides what was received, and gives it again where it was not deleted", async () => {
    emulator.events.send([1]);
    const [first] = (await receive({ VisibilityTimeout: 600 })).Messages ?? [];
    expect(first?.Body).toBe("1");
    expect((await receive()).Messages).toBeUndefined();
    emulator.events.queue.show();
    const [again] = (await receive()).Messages ?? [];
    expect(again?.MessageId).toBe(first?.MessageId);
    const ReceiptHandle = again?.ReceiptHandle;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: emulator.queueUrl, ReceiptHandle }));
    expect(emulator.events.queue.length).toBe(0);
  });

  test("keeps a caller waiting until a message comes", async () => {
    const waiting = receive({ WaitTimeSeconds: 20 });
    await vi.waitFor(() => expect(emulator.events.queue.waiting).toBe(1));
    emulator.events.send(["at last"]);
    expect((await waiting).Messages).toMatchObject([{ Body: '"at last"' }]);
  });

  test("refuses what SQS refuses", async () => {
    const elsewhere = new ReceiveMessageCommand({ QueueUrl: `${emulator.url}/1/other` });
    expect(await failureOf(sqs.send(elsewhere))).toBe("QueueDoesNotExist");
    expect(await failureOf(receive({ WaitTimeSeconds: 21 }))).toBe("InvalidParameterValue");
  });
});
