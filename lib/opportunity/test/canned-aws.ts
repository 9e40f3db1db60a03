/** For tests: an address that answers the SDK's calls with whatever a test has it answer. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Canned = { body: string; contentType?: string; cutAfter?: number };

export type CannedAws = Awaited<ReturnType<typeof startCannedAws>>;

/** @param answer to an operation, with the call's decoded body */
export async function startCannedAws(
  answer: (operation: string, body: Record<string, unknown>) => Canned,
) {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const operation = String(request.headers["x-amz-target"]).replace(/^.*\./, "");
    calls.push(operation);
    const canned = answer(operation, JSON.parse(Buffer.concat(chunks).toString("utf8")));
    const { body, contentType = "application/x-amz-json-1.0", cutAfter } = canned;
    response.writeHead(200, {
      "content-type": contentType,
      "content-length": Buffer.byteLength(body),
    });
    if (cutAfter === undefined) response.end(body);
    else response.write(body.slice(0, cutAfter), () => request.socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The operations that were called, in order. */
    calls,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
