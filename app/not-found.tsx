import type { Metadata } from "next";
import { button } from "@/components/ui/button";
import { SheetBody, SheetHead, sheet, sheetLead } from "@/components/ui/card";
import { buttons, narrow } from "@/components/ui/page";

export const metadata: Metadata = { title: "Page not found" };

/** Also the answer to a referral that belongs to somebody else: whether it exists is not told. */
export default function NotFound() {
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <h1 tabIndex={-1}>Page not found</h1>
          <p className={sheetLead}>
            Check the address. If it's a referral, you may not have access to it.
          </p>
        </SheetHead>
        <SheetBody>
          <div className={buttons}>
            <a className={button()} href="/">
              All referrals
            </a>
          </div>
        </SheetBody>
      </div>
    </main>
  );
}
