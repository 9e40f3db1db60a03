"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Back and Forward ask the server anew. The router would show each page as it was when it was left,
 * and knows nothing of what has been saved since: autosave and other tabs do not go through it.
 */
export function FreshPages() {
  const router = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  const shown = useRef(address);
  shown.current = address;

  useEffect(() => {
    const closed = new AbortController();
    const { signal } = closed;
    const traverse = (event: PopStateEvent) => {
      const { pathname, search } = window.location;
      // Another place on the same page.
      if (`${pathname}?${new URLSearchParams(search)}` === shown.current) return;
      event.stopImmediatePropagation();
      window.location.reload();
    };
    // Before the router's own listener.
    window.addEventListener("popstate", traverse, { signal, capture: true });
    // Out of the browser's memory, with everything that was typed and not saved.
    window.addEventListener("pageshow", ({ persisted }) => persisted && router.refresh(), {
      signal,
    });
    return () => closed.abort();
  }, [router]);
  return null;
}
