import "server-only";
import { z } from "zod";

/** One try to start a referral; made by the page that shows the button, so that two presses are one. */
export const attemptSchema = z.object({ attemptId: z.uuid() });
