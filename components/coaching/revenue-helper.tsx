"use client";

import { type MouseEvent, useRef, useState } from "react";
import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ifConnected } from "@/components/ui/connection";
import { echo, fields, hint as hintLine } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { inputClasses } from "@/components/ui/input";
import { AmountLook } from "./amount-look";
import { type Coach, useFilled } from "./fill";

/** From a whole contract to a month. The result goes in by pressing Use, and by nothing else. */
export function RevenueHelper({ coach }: { coach: Coach }) {
  const typed = useRef({ helperTotal: "", helperMonths: "" });
  const [share, setShare] = useState<{ words: string; value: string | null } | null>(null);
  const [isFilled, fill] = useFilled("monthlyRevenue", coach);
  const value = share?.value ?? "";
  const workOut = async (id: HelperId, text: string, isLeft: boolean) => {
    typed.current[id] = text;
    const { helperTotal, helperMonths } = typed.current;
    // Reading amounts is of use here alone, so it comes with the first key.
    const share = await ifConnected(import("@/lib/referral/parse/monthly-share"));
    const found = share?.shareWords(helperTotal, helperMonths) ?? null;
    // Half an amount is no mistake: what is wrong with it is said once the question is left.
    setShare(isLeft || found?.value ? found : null);
  };
  const use = (event: MouseEvent) => {
    event.preventDefault();
    if (value !== "") void fill(value);
  };
  return (
    <>
      <AmountLook />
      <Fold className="mt-1" weight="quiet" summary={<span>Calculate from a contract</span>}>
        <div className={classNames(fields, "mt-2")}>
          <HelperInput
            id="helperTotal"
            label="AWS spend over the whole contract, in US dollars"
            hint="Total AWS spend over the contract, for example 360,000"
            onText={workOut}
          />
          <HelperInput
            id="helperMonths"
            label="Contract length"
            hint="In months or years, for example 36 or 3 years"
            onText={workOut}
          />
          <div>
            <p className={echo} role="status">
              {share?.words}
            </p>
            <button
              type="submit"
              className={button("secondary", "normal", "mt-2")}
              name="go"
              value="use-amount"
              onClick={use}
            >
              {value === "" ? "Use monthly amount" : `Use ${value}`}
            </button>
            {isFilled && <p className={echo}>Filled in for you</p>}
          </div>
        </div>
      </Fold>
    </>
  );
}

type HelperId = "helperTotal" | "helperMonths";

function HelperInput(props: {
  id: HelperId;
  label: string;
  hint: string;
  onText: (id: HelperId, text: string, isLeft: boolean) => Promise<void>;
}) {
  const { id, label, hint, onText } = props;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <p className={hintLine} id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className={inputClasses("line", "medium")}
        type="text"
        id={id}
        name={id}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onInput={(event) => void onText(id, event.currentTarget.value, false)}
        onBlur={(event) => void onText(id, event.currentTarget.value, true)}
      />
    </div>
  );
}
