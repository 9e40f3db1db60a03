import { createHash } from "node:crypto";

export const TEST_BUILD_FOLDER = ".next-test";

/** Always the same, so that a build is used again as long as no source has changed. */
export const TEST_KEY = createHash("sha256").update("referral-desk tests").digest("base64");
