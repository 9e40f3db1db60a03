import type { ComponentType } from "react";
import type { FieldId } from "@/lib/referral/fields/field-order";
import type { Kind } from "@/lib/referral/fields/fields";
import { BoxesControl, ChoiceControl } from "./choice-control";
import type { ControlProps } from "./control";
import { DateControl } from "./date-control";
import { LongTextControl } from "./long-text-control";
import { ProductsControl } from "./products-control";
import { SearchableList } from "./searchable-list";
import { SolutionControl } from "./solution-control";
import { TextControl } from "./text-control";

/** A new kind of field does not compile until it can be drawn. */
export const controls: Record<Kind, ComponentType<ControlProps>> = {
  text: TextControl,
  longText: LongTextControl,
  website: TextControl,
  email: TextControl,
  phone: TextControl,
  digits: TextControl,
  money: TextControl,
  date: DateControl,
  choice: ChoiceControl,
  choices: BoxesControl,
};

/** Fields whose answers are too many, or too open, for their kind's own control. */
export const ownControls: Partial<Record<FieldId, ComponentType<ControlProps>>> = {
  country: SearchableList,
  state: SearchableList,
  currency: SearchableList,
  awsProducts: ProductsControl,
  solution: SolutionControl,
  nextStep: LongTextControl,
};
