/** Hands each request to the next of several app processes, as a balancer without sticky sessions does. */
import { createServer, request as send } from "node:http";

export type Balancer = { port: number; close(): Promise<void> };

/** @param ports where the apps listen, each told (by PAGES_PORT) that the pages' address is the balancer's */
export function startBalancer(port: number, ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const target = ports[turn % ports.length];
    turn += 1;
    const onward = send(
      {
        host: "127.0.0.1",
        port: target,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(outgoing);
      },
    );
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({
        port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
