"use client";

import { useEffect, useState } from "react";
import { textOf } from "@/lib/referral/fields/answers";
import { latePart } from "./late-part";
import { useStep } from "./step-context";

/** All countries' codes: wanted only where another country is chosen, and the page's rules hold them too. */
const hintPart = latePart(() => import("./postal-hint"));

/** Follows the country chosen on the same page; its name is taken from the list of countries. */
export function PostalCodeHint({ start }: { start: string }) {
  const country = textOf(useStep().now, "country");
  const [first] = useState(country);
  const [hint, setHint] = useState(start);
  useEffect(() => {
    if (country === first) {
      setHint(start);
      return;
    }
    const name = document.querySelector("[name=country] option:checked")?.textContent ?? "";
    let isChosen = true;
    void hintPart.load().then((part) => {
      if (part && isChosen) setHint(part.postalHint(country, name));
    });
    return () => {
      isChosen = false;
    };
  }, [country, first, start]);
  return <span>{hint}</span>;
}
