"use client";

import { useEffect, useState } from "react";
import { useStep } from "@/components/referral/step-context";
import { textOf } from "@/lib/referral/answers";
import { postalHint } from "./postal-hint";

/** Follows the country chosen on the same page; its name is taken from the list of countries. */
export function PostalCodeHint({ start }: { start: string }) {
  const country = textOf(useStep().now, "country");
  const [first] = useState(country);
  const [hint, setHint] = useState(start);
  useEffect(() => {
    if (country === first) return setHint(start);
    const name = document.querySelector("#country option:checked")?.textContent ?? "";
    setHint(postalHint(country, name));
  }, [country, first, start]);
  return hint;
}
