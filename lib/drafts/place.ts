import "server-only";
import { env } from "@/lib/env";

export type Place = { place: string; catalog: "AWS" | "Sandbox" };

/**
 * Which Partner Central new referrals go to, under a name that stays the same when the practice
 * copy gets another port: "emulator", "aws", or the address of another endpoint.
 */
export function currentPlace(): Place {
  const { partnerCentral, endpoint, catalog } = env();
  return { place: partnerCentral === "emulator" ? "emulator" : (endpoint ?? "aws"), catalog };
}
