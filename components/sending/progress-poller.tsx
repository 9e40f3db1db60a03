"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const FIRST_PERIOD_MS = 800;
const LATER_PERIOD_MS = 5_000;
const FIRST_PERIOD_POLLS = 10;
/** With the ten seconds in which AWS's events are gathered, a change shows within fifteen. */
const CALM_PERIOD_MS = 3_000;

/**
 * Asks how far a sending has got, and draws the page anew only when that changed. It asks a small
 * address of its own rather than the page: a page that cannot be reached would replace this one by
 * the browser's error page, while here the next turn simply asks again. A tab that nobody sees asks
 * nothing, and asks as soon as it is seen.
 *
 * @param isCalm nothing is under way: what AWS changes comes on a day nobody knows
 */
export function ProgressPoller({
  address,
  mark,
  isCalm = false,
}: {
  address: string;
  mark: string;
  isCalm?: boolean;
}) {
  const router = useRouter();
  useEffect(() => {
    let polls = 0;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      polls += 1;
      const early = polls <= FIRST_PERIOD_POLLS ? FIRST_PERIOD_MS : LATER_PERIOD_MS;
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(ask, isCalm ? CALM_PERIOD_MS : early);
    };
    const ask = async () => {
      if (document.hidden) return;
      if ((await markAt(address, mark)) !== mark && !isOver) router.refresh();
      later();
    };
    later();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [address, mark, isCalm, router]);

  return null;
}

/** The mark as the server gives it now; the one we have when it cannot be asked. */
async function markAt(address: string, known: string): Promise<string> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return answer.ok ? await answer.text() : known;
  } catch {
    // No connection: sending goes on at the server, so the next turn simply asks again.
    return known;
  }
}
