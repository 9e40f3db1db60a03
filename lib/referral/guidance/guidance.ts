import type { FieldId } from "../fields/field-order";
import { accountGuidance } from "./account";
import { askGuidance } from "./ask";
import { commercialGuidance } from "./commercial";
import { complianceGuidance } from "./compliance";
import { cosellGuidance } from "./cosell";
import { customerGuidance } from "./customer";
import { dealGuidance } from "./deal";
import { deliveryGuidance } from "./delivery";
import type { Guidance } from "./example";
import { marketingGuidance } from "./marketing";
import { reviewGuidance } from "./review";

export type { Example, Guidance } from "./example";

/** What a rep can read beside each field; a field without guidance does not compile. */
export const guidance: Record<FieldId, Guidance> = {
  ...customerGuidance,
  ...dealGuidance,
  ...deliveryGuidance,
  ...askGuidance,
  ...accountGuidance,
  ...commercialGuidance,
  ...cosellGuidance,
  ...marketingGuidance,
  ...complianceGuidance,
  ...reviewGuidance,
};
