/**
 * The refusals of the service. Operations and rules throw or collect them; dispatch.ts alone turns
 * them into HTTP answers.
 */
import type {
  ValidationExceptionErrorCode,
  ValidationExceptionReason,
} from "@aws-sdk/client-partnercentral-selling";

/** One entry of a ValidationException's ErrorList, spelled as on the wire. */
export type Issue = {
  readonly FieldName?: string;
  readonly Message: string;
  readonly Code: ValidationExceptionErrorCode;
};

type FailureName =
  | "AccessDeniedException"
  | "ConflictException"
  | "InternalServerException"
  | "ResourceNotFoundException"
  | "ServiceQuotaExceededException"
  | "ThrottlingException"
  | "ValidationException"
  // The remaining names belong to the front door every AWS service shares; no model lists them.
  | "ExpiredTokenException"
  | "RequestEntityTooLargeException"
  | "SerializationException"
  | "UnknownOperationException"
  | "UnrecognizedClientException"
  // Those of SQS.
  | "InvalidParameterValue"
  | "QueueDoesNotExist"
  | "UnsupportedOperation";

export class ServiceFailure extends Error {
  readonly reason: ValidationExceptionReason | undefined;
  readonly issues: readonly Issue[];

  constructor(
    override readonly name: FailureName,
    message: string,
    details: { reason?: ValidationExceptionReason; issues?: readonly Issue[] } = {},
  ) {
    super(message);
    this.reason = details.reason;
    this.issues = details.issues ?? [];
  }
}

export function issue(
  code: ValidationExceptionErrorCode,
  fieldName: string,
  message: string,
): Issue {
  return { FieldName: fieldName, Message: message, Code: code };
}

export function missing(fieldName: string): Issue {
  return issue("REQUIRED_FIELD_MISSING", fieldName, `${fieldName} is required`);
}

/** Throws all issues as one ValidationException; does nothing when there are none. */
export function refuseIf(reason: ValidationExceptionReason, issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const count = issues.length === 1 ? "1 validation error" : `${issues.length} validation errors`;
  const message = `${count} detected: ${issues.map((each) => each.Message).join("; ")}`;
  throw new ServiceFailure("ValidationException", message, { reason, issues });
}

/** The second validation stage: what only the service's own rules can find. */
export function refuseBusiness(...issues: readonly Issue[]): void {
  refuseIf("BUSINESS_VALIDATION_FAILED", issues);
}

export function notFound(identifier: string): ServiceFailure {
  return new ServiceFailure(
    "ResourceNotFoundException",
    `Resource with Identifier ${identifier} does not exist or is not accessible`,
  );
}
