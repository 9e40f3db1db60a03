/** AWS's failures in our words. AWS's own code and message are shown beside them, never instead. */
import "server-only";
import type { FieldId } from "@/lib/referral/fields/fields";
import type { Failure, FailureIssue } from "./failures";

export type FailureWords = {
  title: string;
  /** What it means and what to do. */
  text: string;
};

/** @param reviewStatus what AWS's record said last, where one was read */
export function failureWords(failure: Failure, reviewStatus: string | null = null): FailureWords {
  switch (failure.kind) {
    case "rejected":
      return isStateRefusal(failure)
        ? stateWords(reviewStatus)
        : rejectedWords(failure.stage, failure.issues);
    case "conflict":
      return {
        title: "The opportunity at AWS was changed by somebody else",
        text: "Look at it in Partner Central, then send again. Your answers are kept.",
      };
    case "denied":
      return deniedWords(failure.code);
    case "credentials":
      return credentialsWords(failure.code);
    case "not-found":
      return {
        title: "AWS does not find this opportunity",
        text: "It may have been removed, or belong to another account or catalog.",
      };
    case "quota":
      return {
        title: "Today's quota at AWS is used up",
        text: "AWS frees it as the day moves on. Sending goes on by itself then.",
      };
    case "unavailable":
      return unavailableWords(failure.code);
    case "unexpected":
      return {
        title: "AWS gave an answer that we do not know",
        text: "We ask again in the same way, so nothing is made twice.",
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
      title: "The address of Partner Central can't be found",
      text: "This is a matter of configuration. Check the network and DNS of the machine that runs Referral Desk, and AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING if it's set. Your answers are saved, and we keep trying.",
    };
  }
  if (code.endsWith("NotShownYet")) {
    return {
      title: "AWS does not show the last change yet",
      text: "That can take some seconds. We look again by ourselves.",
    };
  }
  return {
    title: "AWS does not answer at the moment",
    text: "Your answers are saved. We keep trying, and sending goes on by itself.",
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
    title: "This opportunity can’t be submitted now",
    text: `AWS didn’t accept it for review.${status} Check it in Partner Central, then select Try now.`,
  };
}

function rejectedWords(
  stage: "request" | "business" | "task" | null,
  issues: readonly FailureIssue[],
): FailureWords {
  const count = new Set(issues.map(({ path, message }) => `${path} ${message}`)).size;
  if (stage !== "task" && issues.every(({ field }) => field === null)) {
    return {
      title: "AWS didn’t accept this referral",
      text: "AWS’s reason is below. Fix what it names, then send again.",
    };
  }
  if (stage === "task" && issues.every(({ field }) => field === null)) {
    return {
      title: "AWS could not start the review",
      text: "AWS's reason stands below. Correct what it names, then send again.",
    };
  }
  return {
    title: count === 1 ? "AWS asks for one correction" : `AWS asks for ${count} corrections`,
    text: "Correct what stands below, then send again. AWS may find more after that.",
  };
}

function deniedWords(code: string): FailureWords {
  if (code === "AccessDeniedException") {
    return {
      title: "AWS doesn’t allow this call",
      text: "These credentials may not do this in Partner Central. Ask an administrator of your AWS account to allow it, then select Try now.",
    };
  }
  return {
    title: "AWS doesn’t let us start the review",
    text: `These credentials lack the permission that AWS names with ${code}. Ask an administrator of your AWS account to grant it, then select Try now.`,
  };
}

const GOES_ON = "We check about every minute. Sending continues by itself once AWS accepts them.";

function credentialsWords(code: string): FailureWords {
  switch (code) {
    case "AccessDeniedException":
      return {
        title: "AWS doesn’t let us in",
        text: `These credentials may not use Partner Central. Ask an administrator of your AWS account to allow it. ${GOES_ON}`,
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
        title: "AWS doesn’t recognize these credentials",
        text: `Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or AWS_PROFILE where Referral Desk runs. ${GOES_ON}`,
      };
  }
}

/** AWS's codes, each as what to do (AWS API reference, ValidationExceptionError). */
const codeWords: Record<string, string> = {
  REQUIRED_FIELD_MISSING: "AWS wants an answer here",
  INVALID_ENUM_VALUE: "AWS does not offer this choice. Choose another",
  INVALID_STRING_FORMAT: "AWS cannot read this. Check how it is written",
  INVALID_VALUE: "AWS does not take this. Change it",
  NOT_ENOUGH_VALUES: "AWS wants more entries here",
  TOO_MANY_VALUES: "AWS takes fewer entries here. Remove some",
  VALUE_OUT_OF_RANGE: "AWS does not take this figure or date. Change it",
  INVALID_RESOURCE_STATE: "AWS does not take this at the stage the referral is in",
  DUPLICATE_KEY_VALUE: "AWS has this already. It can be there only once",
  ACTION_NOT_PERMITTED: "AWS does not let this be changed at the moment",
};

/** Complaints that mean more at one field than their code says. */
const fieldWords: Partial<Record<FieldId, string>> = {
  owner: "AWS does not know this owner as a Partner Central user. Choose a registered user",
  solution: "AWS does not take this solution. Choose another active one",
  awsProducts: "AWS does not take one of these products. Remove it or choose another",
};

/** What AWS dislikes at a field, in a sentence of ours. */
export function issueWords({ field, code }: FailureIssue): string {
  const isState = code === "INVALID_RESOURCE_STATE" || code === "ACTION_NOT_PERMITTED";
  const own = field !== null && !isState ? fieldWords[field] : undefined;
  return own ?? codeWords[code] ?? "AWS turned this down";
}
