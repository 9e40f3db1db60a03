/** The queue of Amazon SQS that a rule of EventBridge fills with AWS's events: receiving and deleting. */
import "server-only";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { done, failed, type Result } from "@/lib/result";
import { targetFromEnv } from "./connect";
import { type Failure, failureOf } from "./failures";

/** The most that SQS allows, of both. */
const WAIT_SECONDS = 20;
const MOST_MESSAGES = 10;

/** Outlasts the wait above. */
const REQUEST_TIMEOUT_MS = (WAIT_SECONDS + 10) * 1_000;

export type QueuedMessage = {
  body: string;
  /** What this delivery of it is deleted by. */
  receipt: string;
};

/**
 * Waits up to twenty seconds for messages. They are hidden from everybody else for as long as the
 * queue says, and come again where nobody has deleted them by then.
 */
export async function receiveMessages(
  queueUrl: string,
  signal: AbortSignal,
): Promise<Result<QueuedMessage[], Failure>> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    WaitTimeSeconds: WAIT_SECONDS,
    MaxNumberOfMessages: MOST_MESSAGES,
  });
  try {
    const { Messages } = await clientOf(queueUrl).send(command, { abortSignal: signal });
    return done(
      (Messages ?? []).flatMap(({ Body = "", ReceiptHandle }) =>
        ReceiptHandle ? { body: Body, receipt: ReceiptHandle } : [],
      ),
    );
  } catch (error) {
    return signal.aborted ? done([]) : failed(failureOf(error));
  }
}

export async function deleteMessage(
  queueUrl: string,
  receipt: string,
): Promise<Result<null, Failure>> {
  const command = new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt });
  try {
    await clientOf(queueUrl).send(command);
    return done(null);
  } catch (error) {
    return failed(failureOf(error));
  }
}

const clients = new Map<string, SQSClient>();

function clientOf(queueUrl: string): SQSClient {
  const known = clients.get(queueUrl);
  if (known) return known;
  const { host, origin } = new URL(queueUrl);
  const [, region = targetFromEnv().region] = /^sqs\.([a-z0-9-]+)\.amazonaws\./.exec(host) ?? [];
  const made = new SQSClient({
    region,
    // Said in full, as for Partner Central: the surroundings must not send calls elsewhere.
    endpoint: origin,
    useFipsEndpoint: false,
    // The worker's loop tries again.
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      socketTimeout: REQUEST_TIMEOUT_MS,
    },
  });
  made.middlewareStack.remove("loggerMiddleware");
  clients.set(queueUrl, made);
  return made;
}
