"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const FIRST_PERIOD_MS = 800;
const LATER_PERIOD_MS = 5_000;
const FIRST_PERIOD_POLLS = 10;

/**
 * Asks how far a sending has got, and draws the page anew only when that changed. It asks a small
 * address of its own rather than the page: a page that cannot be reached would replace this one by
 * the browser's error page, while here the next turn simply asks again.
 */
export function ProgressPoller({ address, mark }: { address: string; mark: string }) {
  const router = useRouter();
  useEffect(() => {
    let polls = 0;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      polls += 1;
      timer = setTimeout(ask, polls <= FIRST_PERIOD_POLLS ? FIRST_PERIOD_MS : LATER_PERIOD_MS);
    };
    const ask = async () => {
      if ((await markAt(address, mark)) !== mark) router.refresh();
      later();
    };
    later();
    return () => clearTimeout(timer);
  }, [address, mark, router]);

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
