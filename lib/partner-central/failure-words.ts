/** AWS's failures in our words. AWS's own code and message are shown beside them, never instead. */
import "server-only";
import type { FieldId } from "@/lib/referral/fields/fields";
import {
  CHANGED_AT_AWS,
  type Failure,
  type FailureIssue,
  isAboutState,
  isUntrusted,
} from "./failures";

export type FailureWords = {
  title: string;
  /** What it means and what to do. */
  text: string;
};

/** @param reviewStatus what AWS's record said last, where one was read */
export function failureWords(failure: Failure, reviewStatus: string | null = null): FailureWords {
  switch (failure.kind) {
    case "rejected":
      if (failure.code === CHANGED_AT_AWS) {
        return {
          title: "This was changed at AWS too",
          text: "Choose which answer to keep, then send again. Nothing was overwritten.",
        };
      }
      return isStateRefusal(failure)
        ? stateWords(reviewStatus)
        : rejectedWords(failure.stage, failure.issues);
    case "conflict":
      return {
        title: "Someone else changed this opportunity at AWS",
        text: "Review it in Partner Central, then send again. Your answers are saved.",
      };
    case "denied":
      return deniedWords(failure.code);
    case "credentials":
      return credentialsWords(failure.code);
    case "not-found":
      return {
        title: "AWS can't find this opportunity",
        text: "It may have been removed, or it may belong to another account or catalog.",
      };
    case "quota":
      return {
        title: "You've reached today's AWS request limit",
        text: "AWS allows more requests as the day goes on. Sending then continues automatically.",
      };
    case "unavailable":
      return unavailableWords(failure.code);
    case "unexpected":
      return {
        title: "AWS returned an unexpected response",
        text: "We'll try again, and nothing will be sent twice.",
      };
    default: {
      const never: never = failure;
      return never;
    }
  }
}

/** What the resolver of names answers where an address does not exist, or no resolver can be asked. */
const NAME_UNKNOWN: readonly string[] = ["ENOTFOUND", "EAI_AGAIN"];

function unavailableWords(code: string): FailureWords {
  if (NAME_UNKNOWN.includes(code)) {
    return {
      title: "We can't find the address of Partner Central",
      text: "This is a setup issue. Check the network and DNS on the machine that runs Referral Desk. If AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING is set, check it too. Your answers are saved, and we'll keep trying.",
    };
  }
  if (isUntrusted(code)) {
    return {
      title: "The connection to Partner Central isn't trusted",
      text: "This is a setup issue. The machine that runs Referral Desk doesn't trust the certificate it gets, often because of a company proxy. Set NODE_EXTRA_CA_CERTS to the proxy's certificate, and check the machine's clock. Your answers are saved, and we'll keep trying.",
    };
  }
  if (code.endsWith("NotShownYet")) {
    return {
      title: "AWS doesn't show the last change yet",
      text: "This can take a few seconds. We'll check again automatically.",
    };
  }
  return {
    title: "AWS isn't responding",
    text: "Your answers are saved. We'll keep trying, and sending continues automatically.",
  };
}

/** AWS refuses the step itself, whatever the answers say: "You cannot perform Submit action …". */
function isStateRefusal({ message, issues }: Extract<Failure, { kind: "rejected" }>): boolean {
  return (
    issues.every(({ field }) => field === null) &&
    [message, ...issues.map((issue) => issue.message)].some((text) =>
      /cannot perform \w{1,40} action/i.test(text),
    )
  );
}

function stateWords(reviewStatus: string | null): FailureWords {
  const status = reviewStatus ? ` Its review status at AWS is ${reviewStatus}.` : "";
  return {
    title: "This opportunity can't be submitted now",
    text: `AWS didn't accept it for review.${status} Check it in Partner Central, then select Try now.`,
  };
}

function rejectedWords(
  stage: "request" | "business" | "task" | null,
  issues: readonly FailureIssue[],
): FailureWords {
  const count = new Set(issues.map(({ path, message }) => `${path} ${message}`)).size;
  if (stage !== "task" && issues.every(({ field }) => field === null)) {
    return {
      title: "AWS didn't accept this referral",
      text: "AWS's reason is below. Fix it, then send again.",
    };
  }
  if (stage === "task" && issues.every(({ field }) => field === null)) {
    return {
      title: "AWS couldn't start the review",
      text: "AWS's reason is below. Fix it, then send again.",
    };
  }
  return {
    title: count === 1 ? "AWS found one problem" : `AWS found ${count} problems`,
    text: `Fix the ${count === 1 ? "item" : "items"} below and send again. AWS may report more.`,
  };
}

function deniedWords(code: string): FailureWords {
  if (code === "AccessDeniedException") {
    return {
      title: "AWS doesn't allow this action",
      text: "These credentials don't have permission to do this in Partner Central. Ask your AWS account administrator to grant it, then select Try now.",
    };
  }
  return {
    title: "AWS didn't let us start the review",
    text: `These credentials lack the permission AWS calls ${code}. Ask your AWS account administrator to grant it, then select Try now.`,
  };
}

const GOES_ON =
  "We check about every minute. Sending continues automatically once AWS accepts them.";

function credentialsWords(code: string): FailureWords {
  switch (code) {
    case "AccessDeniedException":
      return {
        title: "AWS denied access",
        text: `These credentials don't have access to Partner Central. Ask your AWS account administrator to grant it. ${GOES_ON}`,
      };
    case "ExpiredTokenException":
    case "ExpiredToken":
      return {
        title: "The AWS credentials have expired",
        text: `Renew them where Referral Desk runs. ${GOES_ON}`,
      };
    case "CredentialsProviderError":
    case "TokenProviderError":
      return {
        title: "No AWS credentials were found",
        text: `Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, where Referral Desk runs. ${GOES_ON}`,
      };
    default:
      return {
        title: "AWS doesn't recognize these credentials",
        text: `Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or AWS_PROFILE where Referral Desk runs. ${GOES_ON}`,
      };
  }
}

/** AWS's codes, each as what to do (AWS API reference, ValidationExceptionError). */
const codeWords: Record<string, string> = {
  REQUIRED_FIELD_MISSING: "AWS needs an answer here",
  INVALID_ENUM_VALUE: "AWS doesn't offer this choice. Choose another",
  INVALID_STRING_FORMAT: "AWS can't read this. Check the format",
  INVALID_VALUE: "AWS doesn't accept this answer. Change it",
  NOT_ENOUGH_VALUES: "AWS needs more entries here. Add some",
  TOO_MANY_VALUES: "AWS accepts fewer here. Remove some",
  VALUE_OUT_OF_RANGE: "AWS doesn't accept this number or date. Change it",
  INVALID_RESOURCE_STATE: "AWS doesn't accept this at the referral's current stage",
  DUPLICATE_KEY_VALUE: "AWS already has this. It can be listed only once",
  [CHANGED_AT_AWS]: "This was changed at AWS too. Choose which answer to keep",
  ACTION_NOT_PERMITTED: "AWS doesn't allow changes to this right now",
};

/** Complaints that mean more at one field than their code says. */
const fieldWords: Partial<Record<FieldId, string>> = {
  owner: "AWS doesn't recognize this owner as a Partner Central user. Choose a registered user",
  solution: "AWS doesn't accept one of these solutions. Choose another active one, or check its ID",
  awsProducts: "AWS doesn't accept one of these services. Remove it or choose another",
};

/** What AWS dislikes at a field, in a sentence of ours. */
export function issueWords(issue: FailureIssue): string {
  const { field, code } = issue;
  const own = field !== null && !isAboutState(issue) ? fieldWords[field] : undefined;
  return own ?? codeWords[code] ?? "AWS didn't accept this";
}
