/** What SQS answers for the one queue behind EventBridge, in its JSON protocol (AWS API reference). */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { EventQueue } from "./event-queue";
import { ServiceFailure } from "./failure";

const TARGET_PREFIX = "AmazonSQS.";

/** The path of the queue's URL: account and name. */
export const QUEUE_PATH = "/111122223333/partner-central-events";

export const queueOperations: ReadonlySet<string> = new Set(["ReceiveMessage", "DeleteMessage"]);

/** The operation of SQS that a request is for; null where it is for another service. */
export function queueOperationOf({ headers }: IncomingMessage): string | null {
  const target = headers["x-amz-target"];
  return typeof target === "string" && target.startsWith(TARGET_PREFIX)
    ? target.slice(TARGET_PREFIX.length)
    : null;
}

const queueUrl = z.string().refine(isOurQueue, "NonExistentQueue");
const receiveSchema = z.object({
  QueueUrl: queueUrl,
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  WaitTimeSeconds: z.int().min(0).max(20).default(0),
  VisibilityTimeout: z.int().min(0).max(43_200).default(30),
});
const deleteSchema = z.object({ QueueUrl: queueUrl, ReceiptHandle: z.string().min(1) });

/** @param isGone aborted when the caller has hung up */
export async function answerQueue(
  queue: EventQueue,
  operation: string,
  body: unknown,
  isGone: AbortSignal,
): Promise<object> {
  switch (operation) {
    case "ReceiveMessage": {
      const asked = checked(receiveSchema, body);
      const wait = {
        most: asked.MaxNumberOfMessages,
        waitMs: asked.WaitTimeSeconds * 1_000,
        hiddenMs: asked.VisibilityTimeout * 1_000,
      };
      const messages = await queue.receive(wait, isGone);
      return messages.length > 0 ? { Messages: messages } : {};
    }
    case "DeleteMessage":
      queue.delete(checked(deleteSchema, body).ReceiptHandle);
      return {};
    default:
      throw new ServiceFailure("UnsupportedOperation", `The emulator's queue has no ${operation}`);
  }
}

function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const isElsewhere = read.error.issues.some(({ message }) => message === "NonExistentQueue");
  throw isElsewhere
    ? new ServiceFailure("QueueDoesNotExist", "The specified queue does not exist.")
    : new ServiceFailure("InvalidParameterValue", z.prettifyError(read.error));
}

function isOurQueue(text: string): boolean {
  return URL.canParse(text) && new URL(text).pathname === QUEUE_PATH;
}
