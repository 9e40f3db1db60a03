/** What AWS expects the customer to spend, by product, and which products that brings up. */
import "server-only";
import { readAt as valueAt } from "@/lib/partner-central/aws-path";
import { findProduct } from "@/lib/referral/choices/aws-products";
import { listAt, type Pair, pair, pairsAt, textAt, textsIn } from "./untrusted-json";

export type Spend = {
  /** Whose estimate it is. */
  source: "Partner" | "AWS";
  totals: Pair[];
  byProgram: Pair[];
  /** `productId` tells those of one name apart. */
  products: {
    productId: string;
    name: string;
    amount: string;
    optimized: string;
    savings: string;
    notes: string[];
  }[];
};

export function spendOf(insights: unknown, source: Spend["source"]): Spend[] {
  const spend = valueAt(insights, `AwsProductsSpendInsightsBySource.${source}`);
  const currency = textAt(spend, "CurrencyCode");
  const money = (text: string) => amountIn(text, currency);
  const per = textAt(spend, "Frequency");
  const totals = [
    ...pair("Total", money(textAt(spend, "TotalAmount"))),
    ...pair("Optimized", money(textAt(spend, "TotalOptimizedAmount"))),
    ...pair("Possible savings", money(textAt(spend, "TotalPotentialSavingsAmount"))),
    ...pair("Frequency", per),
  ];
  const byProgram = pairsAt(spend, "TotalAmountByCategory", money);
  const products = listAt(spend, "AwsProducts").flatMap((product, at) => {
    const name = productName(product);
    if (name === "") return [];
    const categories = textsIn(valueAt(product, "Categories"));
    const optimizations = listAt(product, "Optimizations").flatMap((each) => {
      const savings = money(textAt(each, "SavingsAmount"));
      const text = textAt(each, "Description");
      return text === "" ? [] : [savings === "" ? text : `${text} (saves ${savings})`];
    });
    return {
      productId: `${at} ${name}`,
      name,
      amount: money(textAt(product, "Amount")),
      optimized: money(textAt(product, "OptimizedAmount")),
      savings: money(textAt(product, "PotentialSavingsAmount")),
      notes: [...new Set([categories.join(", "), ...optimizations])].filter(Boolean),
    };
  });
  // Nothing but how often is nothing.
  const isBlank = totals.every(({ name }) => name === "Frequency");
  if (isBlank && byProgram.length === 0 && products.length === 0) return [];
  return [{ source, totals, byProgram, products }];
}

function productName(product: unknown): string {
  const code = textAt(product, "ProductCode");
  return findProduct(code)?.name || code || textAt(product, "ServiceCode");
}

/** Known products only: nothing else can be attached. */
export function suggestedBy(
  insights: unknown,
  record: unknown,
): { productId: string; name: string }[] {
  const attached = textsIn(valueAt(record, "RelatedEntityIdentifiers.AwsProducts"));
  const seen = listAt(insights, "AwsProductsSpendInsightsBySource.AWS.AwsProducts");
  const found = seen.flatMap((product) => {
    const known = findProduct(textAt(product, "ProductCode"));
    return known && !attached.includes(known.identifier)
      ? [{ productId: known.identifier, name: known.name }]
      : [];
  });
  return [...new Map(found.map((each) => [each.productId, each])).values()];
}

/** "$12,400" or "12,400 EUR"; the text itself where it is no amount. */
function amountIn(text: string, currency: string): string {
  const read = /^(\d{1,31})(?:\.(\d{0,2}))?$/.exec(text);
  if (!read) return text;
  const [, whole = "", cents = ""] = read;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const amount = Number(cents) > 0 ? `${grouped}.${cents.padEnd(2, "0")}` : grouped;
  return currency === "USD" ? `$${amount}` : `${amount} ${currency}`.trim();
}
