import type { Environment } from "@/lib/env";

/** What an opportunity's id is called, by where it was made: in practice nothing went to AWS. */
export const referenceName: Record<Environment, string> = {
  emulator: "Practice reference",
  sandbox: "Sandbox reference",
  aws: "AWS reference",
};
