import type { FieldId } from "./field-order";
import { accountGuidance } from "./guidance/account";
import { askGuidance } from "./guidance/ask";
import { commercialGuidance } from "./guidance/commercial";
import { complianceGuidance } from "./guidance/compliance";
import { cosellGuidance } from "./guidance/cosell";
import { customerGuidance } from "./guidance/customer";
import { dealGuidance } from "./guidance/deal";
import { deliveryGuidance } from "./guidance/delivery";
import type { Guidance } from "./guidance/example";
import { marketingGuidance } from "./guidance/marketing";
import { reviewGuidance } from "./guidance/review";

export type { Example, Guidance } from "./guidance/example";

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
