// Texts of drafts and of AWS's answers: whatever reads one takes time in proportion to it.

import { describe, expect, test } from "vitest";
import { isListField } from "@/lib/referral/fields/field-order";
import { fieldIds } from "@/lib/referral/fields/fields";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { growingFaster } from "@/lib/referral/test/growth";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { splitBusinessProblem } from "./business-problem";
import { requestsOf } from "./opportunity";
import { fieldsOfPath, pathsInMessage } from "./paths";
import { previewOf } from "./preview";

const readers: Record<string, (text: string) => unknown> = {
  "a path AWS names": fieldsOfPath,
  "a sentence of AWS": pathsInMessage,
  "AWS's entities": decodeEntities,
  "AWS's business problem": splitBusinessProblem,
  "the requests and their preview": (text) => {
    const everywhere = fieldIds.map((id) => [id, isListField(id) ? [text] : text] as const);
    for (const answers of [
      Object.fromEntries(everywhere),
      { ...minimalUs(sampleContext), description: text, companyName: text },
    ]) {
      previewOf(requestsOf("r1", answers, sampleContext, "Sandbox"), answers);
    }
  },
};

describe.each(Object.entries(readers))("the reader of %s", (_, read) => {
  test("takes time in proportion to the text", () => {
    expect(growingFaster(read)).toEqual([]);
    // Other work on the machine makes a measurement long, and no reader's growth faster.
  }, 120_000);
});
