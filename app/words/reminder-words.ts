import "server-only";
import { type Reminder, reminders } from "@/lib/drafts/reminder-rules";

/** What a reminder is called in the list and in its filter, and what to do about it on the referral's page. */
export const reminderWords: Record<Reminder, { name: string; text: string }> = {
  "action-required": {
    name: "Action Required",
    text: "AWS paused the review until you respond.",
  },
  "review-late": {
    name: "Review over 5 business days",
    text: "AWS usually answers within 5 business days. Ask your AWS partner manager, and give the AWS reference.",
  },
  "close-near": {
    name: "Closes within 14 days",
    text: "Confirm the target close date with the customer.",
  },
  "close-past": {
    name: "Close date is past",
    text: "The target close date has passed. Give AWS the new date, or close the deal.",
  },
  quiet: {
    name: "No change in 30 days",
    text: "Nothing has changed for 30 days. AWS rewards a stage and a next step that move.",
  },
};

export const reminderChoices = reminders.map((value) => ({
  value,
  label: reminderWords[value].name,
}));
