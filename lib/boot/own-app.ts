/** An app process that a test may end without a warning, beside the installation of its run. */
import { embeddedUrl } from "@/lib/db/address";
import { blankSettings } from "@/lib/env";
import { type Child, startChild } from "./child";
import { findFreePort, urlOf, waitForPage } from "./ready";

export type OwnApp = {
  url: string;
  /** kill -9: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** Starts it again at the same address, and resolves once it answers. */
  start(): Promise<void>;
};

export type OwnAppOptions = {
  dataDir: string;
  /** Blank: the embedded database of that folder. */
  databaseUrl?: string;
  buildFolder: string;
  /** The key the build was made with. */
  key: string;
};

/**
 * Where its worker sends: a place of its own at which nobody answers. From the database it shares
 * with the run it would otherwise take other tests' submissions, and die with them in its hands.
 */
const NOWHERE = {
  PARTNER_CENTRAL: "aws",
  PARTNER_CENTRAL_CATALOG: "Sandbox",
  AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: "http://127.0.0.1:9",
  AWS_ACCESS_KEY_ID: "practice",
  AWS_SECRET_ACCESS_KEY: "practice",
};

export function databaseOf({ databaseUrl, dataDir }: OwnAppOptions): string {
  return databaseUrl || embeddedUrl(dataDir);
}

export async function startOwnApp(options: OwnAppOptions): Promise<OwnApp> {
  const port = await findFreePort();
  let child: Child | undefined;
  const app = {
    // As a browser test would type it: the pages' own origin.
    url: urlOf("localhost", port),
    async kill() {
      child?.process.kill("SIGKILL");
      await child?.ended;
    },
    async start() {
      child = startChild({
        name: "The test's own app",
        args: ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)],
        variables: {
          ...blankSettings(),
          NODE_ENV: "production",
          NEXT_DIST_DIR: options.buildFolder,
          NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: options.key,
          DATABASE_URL: databaseOf(options),
          DATA_DIR: options.dataDir,
          PORT: String(port),
          ...NOWHERE,
        },
        // It is ended in the middle of its work, over which it complains.
        errors: "ignore",
      });
      await waitForPage(urlOf("127.0.0.1", port), child);
    },
  };
  await app.start();
  return app;
}
