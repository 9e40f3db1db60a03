import type { InputWidth } from "@/components/ui/input";
import type { FieldId } from "@/lib/referral/fields/field-order";
import type { Kind } from "@/lib/referral/fields/fields";

export type Option = {
  value: string;
  label: string;
  note?: string;
  /** The heading it stands below. */
  group?: string;
  /** The value it is another name of: a list without scripts is searched by first letters. */
  stands?: string;
  /** What was likely meant where this was chosen, asked in these words. */
  instead?: { value: string; question: string; use: string };
};

/** What every kind of control is given; each takes what it needs. */
export type ControlProps = {
  id: FieldId;
  kind: Kind;
  options: readonly Option[];
  width?: InputWidth;
  /** Said inside the control's frame, such as the currency's sign. */
  affix?: string;
  /** Most code points or entries. */
  max?: number;
  /** The first, blank entry of a select. */
  blank?: string;
};
