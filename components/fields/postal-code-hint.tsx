"use client";

import { useEffect, useState } from "react";
import { textOf } from "@/lib/referral/fields/answers";
import { postalHint } from "./postal-hint";
import { useStep } from "./step-context";

/** Follows the country chosen on the same page; its name is taken from the list of countries. */
export function PostalCodeHint({ start }: { start: string }) {
  const country = textOf(useStep().now, "country");
  const [first] = useState(country);
  const [hint, setHint] = useState(start);
  useEffect(() => {
    if (country === first) return setHint(start);
    const name = document.querySelector("[name=country] option:checked")?.textContent ?? "";
    setHint(postalHint(country, name));
  }, [country, first, start]);
  return <span>{hint}</span>;
}
