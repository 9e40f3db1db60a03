"use client";

import type { MouseEvent } from "react";
import { button } from "@/components/ui/button";
import { echo, shortcuts } from "@/components/ui/field";
import { type Coach, useFilled } from "./fill";

/** A name out of company, product and country, one press away and never put in by itself. */
export function NameSuggestion({ coach }: { coach: Coach }) {
  const { suggestedName } = coach;
  const [isFilled, fill] = useFilled("referralName", coach);
  if (suggestedName === null) return null;
  const use = (event: MouseEvent) => {
    event.preventDefault();
    void fill(suggestedName);
  };
  return (
    <div className={shortcuts}>
      <button
        type="submit"
        className={button("quiet", "small", "text-start")}
        name="go"
        value="use-name"
        onClick={use}
      >
        {`Use “${suggestedName}”`}
      </button>
      {isFilled && <p className={echo}>Filled in for you</p>}
    </div>
  );
}
