/** AWS's products, with those at hand that this deal likely has. */
import { awsProducts, findProduct } from "@/lib/referral/choices/aws-products";
import { oftenUsedProducts } from "@/lib/referral/choices/product-names";
import { productsNamed } from "@/lib/referral/choices/products-named";
import { type Answers, listOf, textOf } from "@/lib/referral/fields/answers";
import type { Option } from "./control";

/** The headings of what is one press away. */
export const NAMED = "In your description";
export const OFTEN = "Used often";

const products: readonly Option[] = awsProducts.map(({ name }) => ({ value: name, label: name }));

export function productOptions(answers: Answers): Option[] {
  const chosen = listOf(answers, "awsProducts").map((entry) => findProduct(entry)?.name);
  const named = productsNamed(`${textOf(answers, "description")}\n${textOf(answers, "useCase")}`);
  const often = oftenUsedProducts.filter((name) => !named.includes(name));
  const offered = (names: readonly string[], group: string) =>
    names
      .filter((name) => !chosen.includes(name))
      .map((name) => ({ value: name, label: name, group }));
  return [...offered(named, NAMED), ...offered(often, OFTEN), ...products];
}
