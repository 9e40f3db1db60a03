"use client";

import { useEffect, useState } from "react";
import { ifConnected } from "@/components/ui/connection";
import { echo } from "@/components/ui/field";
import { afterPointer } from "@/components/ui/pointer";
import { type Coach, chooseInList, controlOf } from "./fill";

/**
 * Chooses the country that the website's ending stands for, as the website is left and nobody has
 * chosen one. It says so, and goes on saying so until another one is chosen or the page is saved.
 */
export function CountryGuess({ coach }: { coach: Coach }) {
  const { referralId, remember } = coach;
  const [guess, setGuess] = useState<string | null>(null);

  useEffect(() => {
    const website = controlOf("website");
    const list = document.querySelector("select[name=country]");
    if (!website || !(list instanceof HTMLSelectElement)) return;
    const closed = new AbortController();
    let known = website.value;
    const leave = async () => {
      const typed = website.value;
      if (typed === known || list.value !== "") return;
      known = typed;
      const code = await countryOf(typed);
      const isOffered = [...list.options].some(({ value }) => value === code);
      if (code === null || !isOffered) return;
      afterPointer(() => {
        // Somebody may have chosen one meanwhile, or be about to.
        const search = controlOf("country");
        const isUsed = list.value !== "" || (search !== null && search.value !== "");
        if (closed.signal.aborted || isUsed) return;
        chooseInList(list, code);
        // Whoever is there already types over it, as over any answer.
        if (document.activeElement === search) search?.select();
        setGuess(code);
        void ifConnected(remember(referralId, "country", code));
      });
    };
    const change = () => setGuess((before) => (before === list.value ? before : null));
    website.addEventListener("blur", leave, { signal: closed.signal });
    list.addEventListener("change", change, { signal: closed.signal });
    return () => closed.abort();
  }, [referralId, remember]);

  return (
    <div role="status">
      {guess !== null && <p className={echo}>Filled in for you from the website's ending</p>}
    </div>
  );
}

/** Null where the ending says nothing, and where the endings could not be fetched. */
async function countryOf(website: string): Promise<string | null> {
  const endings = await ifConnected(import("@/lib/referral/choices/country-of-website"));
  return endings?.countryOfWebsite(website) ?? null;
}
