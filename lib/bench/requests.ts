import http from "node:http";

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

export type Answer = { status: number; location: string | null; body: Buffer };

/** One request over a kept connection. Rejects when the server hangs up. */
export function request(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      url,
      { agent, method: options.method ?? "GET", headers: options.headers ?? {} },
      (received) => {
        const parts: Buffer[] = [];
        received.on("data", (part: Buffer) => parts.push(part));
        received.on("error", reject);
        received.on("end", () =>
          resolve({
            status: received.statusCode ?? 0,
            location: received.headers.location ?? null,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}

export function get(url: string): Promise<Answer> {
  return request(url);
}

/** Posts fields as a browser without JavaScript does, and follows the redirect once. */
export async function postForm(page: string, fields: [string, string][]): Promise<Answer> {
  const boundary = "----referral-desk-bench";
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const posted = await request(page, {
    method: "POST",
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      Origin: new URL(page).origin,
      "Sec-Fetch-Site": "same-origin",
    },
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  });
  if (posted.status > 303) throw new Error(`${page} answered ${posted.status} to a form`);
  if (posted.status !== 303 || posted.location === null) return posted;
  return get(new URL(posted.location, page).href);
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Runs two pieces of work in turn, A B A B …, so that a machine whose speed drifts drifts for
 * both, and gives the median of the ratios of each pair and the two medians in milliseconds.
 */
export async function compare(
  rounds: number,
  batch: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<{ ratio: number; ours: number; theirs: number }> {
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    for (let done = 0; done < batch; done += 1) await work();
    return (performance.now() - start) / batch;
  };
  await timed(ours);
  await timed(theirs);
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ ours: await timed(ours), theirs: await timed(theirs) });
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  };
}
