"use client";

import { useEffect, useState } from "react";
import { ifConnected } from "@/components/ui/connection";
import { echo } from "@/components/ui/field";

/**
 * Doubts an amount a month that is hardly ever right, as soon as it was typed and left. The check page
 * knows more, such as the owner's other amounts.
 */
export function AmountLook() {
  const [look, setLook] = useState("");

  useEffect(() => {
    const control = document.getElementById("monthlyRevenue");
    if (!(control instanceof HTMLInputElement)) return;
    let known = control.value;
    let gone = false;
    const leave = async () => {
      const typed = control.value;
      if (typed === known) return;
      known = typed;
      const text = await doubtOf(typed);
      if (!gone && known === typed) setLook(text);
    };
    control.addEventListener("blur", leave);
    return () => {
      gone = true;
      control.removeEventListener("blur", leave);
    };
  }, []);

  return <div role="status">{look !== "" && <p className={echo}>{`Review this: ${look}`}</p>}</div>;
}

/** "" where there is nothing to say, and where the check could not be fetched. */
async function doubtOf(monthlyRevenue: string): Promise<string> {
  const revenue = await ifConnected(import("@/lib/referral/readiness/revenue"));
  return revenue?.oddRevenue({ monthlyRevenue }, [])?.text ?? "";
}
