import type { FieldId } from "./fields/field-order";

/** Empty, too short, too long, format, range, combination. */
export type IssueKey = "E" | "S" | "L" | "F" | "R" | "C";

/** What is wrong with one answer. A warning never keeps anybody from sending. */
export type Issue = {
  field: FieldId;
  key: IssueKey;
  severity: "error" | "warning";
  text: string;
};

export function error(field: FieldId, key: IssueKey, text: string): Issue {
  return { field, key, severity: "error", text };
}

export function warning(field: FieldId, key: IssueKey, text: string): Issue {
  return { field, key, severity: "warning", text };
}
