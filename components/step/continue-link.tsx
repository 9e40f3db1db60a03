"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { button } from "@/components/ui/button";
import { sheetButton } from "@/components/ui/card";
import { useKeyShortcuts } from "@/components/ui/key-shortcuts";

/** Goes on from a page that has nothing to save. */
export function ContinueLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      prefetch={false}
      className={button("primary", "normal", sheetButton)}
      href={href}
      aria-keyshortcuts={useKeyShortcuts("Enter")}
      data-shortcut="continue"
    >
      {children}
    </Link>
  );
}
