/** Every way a call to AWS can end badly, as a value of one of our few kinds. */
import "server-only";
import {
  ValidationException,
  type ValidationExceptionError,
} from "@aws-sdk/client-partnercentral-selling";
import type { FieldId } from "@/lib/referral/fields/fields";
import { fieldsOfLabel, fieldsOfPath, pathsInMessage } from "./paths";

/** One complaint of AWS at one of our fields; field null when no field of ours wrote that path. */
export type FailureIssue = {
  field: FieldId | null;
  path: string | null;
  code: string;
  message: string;
};

type Common = {
  /** AWS's name for it, or the network's ("ECONNREFUSED"). */
  code: string;
  message: string;
  requestId: string | null;
  /** Whether the call can have taken effect although it failed. */
  effect: "none" | "unknown";
};

export type Failure = Common &
  (
    | {
        /** AWS dislikes what was sent: its words stand at the fields. */
        kind: "rejected";
        retryable: false;
        stage: "request" | "business" | "task" | null;
        issues: FailureIssue[];
      }
    | { kind: "conflict"; retryable: false }
    /** A permission that this call lacks, or an account that is not linked to Partner Central. */
    | { kind: "denied"; retryable: false }
    /** AWS does not accept who is asking: about the installation, not about what was sent. */
    | { kind: "credentials"; retryable: true }
    | { kind: "not-found"; retryable: false }
    /** The day's quota is used up; it frees as the window of 24 hours moves on. */
    | { kind: "quota"; retryable: true }
    /** Network, throttling, or AWS's own trouble. */
    | { kind: "unavailable"; retryable: true }
    /** Nothing AWS documents. */
    | { kind: "unexpected"; retryable: true }
  );

/** AWS complains of the moment, not of what was answered: later the same may be taken. */
export function isAboutState({ code }: FailureIssue): boolean {
  return code === "INVALID_RESOURCE_STATE" || code === "ACTION_NOT_PERMITTED";
}

/** Whether AWS dislikes answers of ours: sent again as they are, they end the same way. */
export function isAboutAnswers(failure: Failure): boolean {
  return (
    failure.kind === "rejected" &&
    failure.issues.some((issue) => issue.field !== null && !isAboutState(issue))
  );
}

/** Ours, where AWS's record and our answers were both changed: AWS was not asked to take ours. */
export const CHANGED_AT_AWS = "ChangedAtAws";

/** Ours, where AWS's reads of the day are used up and it is not asked. */
export const READ_QUOTA_USED_UP = "DailyReadsUsedUp";

/** What a signature is refused with; also where this host's clock is wrong. */
const SIGNATURES = new Set([
  "InvalidSignatureException",
  "SignatureDoesNotMatch",
  "RequestExpired",
  "RequestTimeTooSkewed",
]);

/** Names of errors about who is asking, of AWS and of the SDK's search for credentials. Few are in AWS's model. */
const CREDENTIALS = new Set([
  ...SIGNATURES,
  "UnrecognizedClientException",
  "InvalidClientTokenId",
  "ExpiredTokenException",
  "ExpiredToken",
  "InvalidIdentityToken",
  "MissingAuthenticationTokenException",
  "IncompleteSignatureException",
  "CredentialsProviderError",
  "TokenProviderError",
]);

/** The connection was never made, so AWS cannot have seen the request. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** What a certificate was refused with. That comes before anything is sent, so AWS cannot have seen the request. */
const UNTRUSTED =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|ERR_TLS_CERT_|HOSTNAME_)/;

export function isUntrusted(code: string): boolean {
  return UNTRUSTED.test(code);
}

const TIMEOUTS = new Set(["AbortError", "TimeoutError", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/**
 * Turns whatever a call threw into a failure. Status codes are not asked where AWS gives a name:
 * its reference and its model disagree on them. `field` is the field a call is about as a whole,
 * for complaints about the call's own members ("RelatedEntityIdentifier").
 */
export function failureOf(thrown: unknown, field: FieldId | null = null): Failure {
  const error = thrown instanceof Error ? thrown : new Error("something else than an error");
  const { code, status, requestId } = factsOf(error);
  const common = { code: error.name, message: error.message, requestId };
  if (error instanceof ValidationException) {
    return {
      ...common,
      kind: "rejected",
      retryable: false,
      effect: "none",
      stage: error.Reason === "REQUEST_VALIDATION_FAILED" ? "request" : "business",
      issues: entriesOf(error).flatMap((entry) =>
        issuesOf(entry.FieldName ?? null, entry.Code ?? error.name, entry.Message ?? "", field),
      ),
    };
  }
  if (error.name === "ConflictException") {
    return { ...common, kind: "conflict", retryable: false, effect: "none" };
  }
  // The SDK has learned the difference of the clocks from AWS's answer: the next call is signed right.
  if (SIGNATURES.has(error.name) && isClockCorrected(error)) {
    return { ...common, kind: "unavailable", retryable: true, effect: "none" };
  }
  if (CREDENTIALS.has(error.name)) {
    return { ...common, kind: "credentials", retryable: true, effect: "none" };
  }
  if (error.name === "AccessDeniedException") {
    return { ...common, kind: "denied", retryable: false, effect: "none" };
  }
  if (error.name === "ResourceNotFoundException") {
    return { ...common, kind: "not-found", retryable: false, effect: "none" };
  }
  if (error.name === "ServiceQuotaExceededException") {
    return { ...common, kind: "quota", retryable: true, effect: "none" };
  }
  if (error.name === "ThrottlingException") {
    return { ...common, kind: "unavailable", retryable: true, effect: "none" };
  }
  if (code !== null && (NEVER_CONNECTED.has(code) || isUntrusted(code))) {
    return { ...common, code, kind: "unavailable", retryable: true, effect: "none" };
  }
  const late = TIMEOUTS.has(error.name) || (code !== null && TIMEOUTS.has(code));
  if (late || error.name === "InternalServerException" || (status !== null && status >= 500)) {
    const name = code ?? error.name;
    return { ...common, code: name, kind: "unavailable", retryable: true, effect: "unknown" };
  }
  return { ...common, kind: "unexpected", retryable: true, effect: "unknown" };
}

/** A refusal without a list is one complaint, in the words of the refusal itself. */
function entriesOf({
  ErrorList,
  message,
}: ValidationException): Partial<ValidationExceptionError>[] {
  return ErrorList && ErrorList.length > 0 ? ErrorList : [{ Message: message }];
}

/** One complaint at each field that wrote a path it names: description and use case share one. */
export function issuesOf(
  awsName: string | null,
  code: string,
  message: string,
  callField: FieldId | null = null,
): FailureIssue[] {
  const paths = awsName ? [awsName] : pathsInMessage(message);
  const issues = paths.flatMap((path) =>
    fieldsOfPath(path).map((field): FailureIssue => ({ field, path, code, message })),
  );
  if (issues.length > 0) return issues;
  const labelled = awsName || callField ? [] : fieldsOfLabel(message);
  const found = labelled.length > 0 ? labelled : [callField];
  return found.map((field) => ({ field, path: paths[0] ?? null, code, message }));
}

function isClockCorrected(error: Error): boolean {
  const metadata = "$metadata" in error ? error.$metadata : null;
  return (
    typeof metadata === "object" &&
    metadata !== null &&
    "clockSkewCorrected" in metadata &&
    metadata.clockSkewCorrected === true
  );
}

type Facts = { code: string | null; status: number | null; requestId: string | null };

function factsOf(error: Error): Facts {
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const metadata = "$metadata" in error ? error.$metadata : null;
  if (typeof metadata !== "object" || metadata === null) {
    return { code, status: null, requestId: null };
  }
  const status = "httpStatusCode" in metadata ? metadata.httpStatusCode : null;
  const requestId = "requestId" in metadata ? metadata.requestId : null;
  return {
    code,
    status: typeof status === "number" ? status : null,
    requestId: typeof requestId === "string" ? requestId : null,
  };
}
