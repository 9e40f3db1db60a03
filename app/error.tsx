"use client";

import { usePathname } from "next/navigation";
import { button } from "@/components/ui/button";
import { SheetBody, SheetHead, sheet, sheetLead } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { buttons, narrow } from "@/components/ui/page";

/**
 * A defect of ours. The digest is what the log has beside the whole error; no stack reaches a page.
 * The page that broke has sent what was typed, or left it on the device, and finds it when it is
 * loaded whole; a link does that without scripts too.
 */
export default function ErrorPage({ error }: { error: { digest?: string } }) {
  return (
    <main id="main" className={narrow}>
      <title>Something went wrong – Referral Desk</title>
      <div className={sheet}>
        <SheetHead>
          <h1 tabIndex={-1}>Something went wrong on our side</h1>
          <p className={sheetLead}>
            Everything you saved is safe, and nothing was sent twice. Open the page again to
            continue.
          </p>
        </SheetHead>
        <SheetBody>
          {error.digest !== undefined && (
            <p>
              <span>If you report this, include incident number</span>{" "}
              <b translate="no">{error.digest}</b>
            </p>
          )}
          <div className={classNames(buttons, "mt-4")}>
            <a className={button()} href={usePathname()}>
              Open this page again
            </a>
            <a className={button("secondary")} href="/">
              All referrals
            </a>
          </div>
        </SheetBody>
      </div>
    </main>
  );
}
