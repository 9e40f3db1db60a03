/** AWS JSON 1.0 over HTTP: reading a call, writing its answer or its refusal. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ServiceFailure } from "./failure";

const TARGET_PREFIX = "AWSPartnerCentralSelling.";
const CONTENT_TYPE = "application/x-amz-json-1.0";
/** The SDK sends the first; AWS's own collection of requests the second, to an address per operation. */
const CONTENT_TYPES: readonly (string | undefined)[] = [CONTENT_TYPE, "application/json"];
const MAX_BODY_BYTES = 1024 * 1024;

/** The operation's name from the target header, or where there is none from the path; blank without both. */
export function operationNameOf(request: IncomingMessage): string {
  const target = request.headers["x-amz-target"];
  if (typeof target !== "string")
    return new URL(request.url ?? "/", "http://emulator").pathname.slice(1);
  return target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : "";
}

export function unknownOperation(): ServiceFailure {
  return new ServiceFailure("UnknownOperationException", "The requested operation is not known");
}

/** What AWS has and the emulator does not play; an answer that says so spares a search for a typing mistake. */
export function unsupportedOperation(name: string): ServiceFailure {
  const text = `The emulator does not support ${name}`;
  return new ServiceFailure("UnknownOperationException", text);
}

/** A signature has to be there but is not verified: any key may practise. */
export function requireSignature(request: IncomingMessage): void {
  const authorization = request.headers.authorization ?? "";
  if (/^AWS4-HMAC-SHA256 .*Credential=.+Signature=/.test(authorization)) return;
  const text = "The security token included in the request is invalid";
  throw new ServiceFailure("UnrecognizedClientException", text);
}

export async function readBody(request: IncomingMessage): Promise<unknown> {
  const [contentType] = request.headers["content-type"]?.split(";") ?? [];
  if (!CONTENT_TYPES.includes(contentType?.trim())) {
    throw new ServiceFailure("SerializationException", `Content-Type must be ${CONTENT_TYPE}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read on without keeping it: a caller that is still sending would never see our answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) {
    throw new ServiceFailure("RequestEntityTooLargeException", "The request is too large");
  }
  const body = parse(Buffer.concat(chunks).toString("utf8"));
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new ServiceFailure("SerializationException", "The request must be a JSON object");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceFailure("SerializationException", "The request is not valid JSON");
  }
}

export function sendAnswer(response: ServerResponse, answer: object): void {
  send(response, 200, answer);
}

export function sendFailure(response: ServerResponse, failure: ServiceFailure): void {
  const { name, message, reason, issues } = failure;
  const namespace = namespaces.get(name) ?? "com.amazonaws.partnercentralselling";
  const status = name === "InternalServerException" ? 500 : 400;
  response.setHeader("x-amzn-errortype", name);
  send(response, status, {
    __type: `${namespace}#${name}`,
    Message: message,
    ...(reason ? { Reason: reason, ErrorList: issues } : {}),
  });
}

/** Whose failure it is, where that is not Partner Central's own. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["ExpiredTokenException", "com.amazon.coral.service"],
  ["RequestEntityTooLargeException", "com.amazon.coral.service"],
  ["SerializationException", "com.amazon.coral.service"],
  ["UnknownOperationException", "com.amazon.coral.service"],
  ["UnrecognizedClientException", "com.amazon.coral.service"],
  ["InvalidParameterValue", "com.amazonaws.sqs"],
  ["QueueDoesNotExist", "com.amazonaws.sqs"],
  ["UnsupportedOperation", "com.amazonaws.sqs"],
]);

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": CONTENT_TYPE,
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
