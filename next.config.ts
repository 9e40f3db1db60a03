import type { NextConfig } from "next";
import { SECURITY_HEADERS } from "./lib/http/security-headers";

/**
 * Tests, and installations with a data folder of their own, build into another folder than `.next`.
 * Next writes that folder's name into its compiler settings, so each such build has its own copy.
 */
const distDir = process.env.NEXT_DIST_DIR || ".next";
const tsconfigPath = distDir === ".next" ? "tsconfig.json" : `${distDir}.tsconfig.json`;

const config: NextConfig = {
  distDir,
  typescript: { tsconfigPath, ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
    },
    // Opened by itself, such a file loads and runs nothing; pages get their policy from proxy.ts.
    {
      source: "/_next/static/:path*",
      headers: [{ key: "content-security-policy", value: "default-src 'none'" }],
    },
  ],
  // Everybody gets the title in the head of the first answer; streamed later, it would need a script
  // to get there, and a page without scripts would have none.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true, disableStaticImages: true },
  // Loaded from node_modules at run time: bundling them gains nothing and breaks pg's optional parts.
  serverExternalPackages: ["pg", "drizzle-orm", "@aws-sdk/client-partnercentral-selling"],
  experimental: {
    // TypeScript 7 has no programming interface, only its command line.
    useTypeScriptCli: true,
  },
  turbopack: { root: import.meta.dirname },
};

export default config;
