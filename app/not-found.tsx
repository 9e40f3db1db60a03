import type { Metadata } from "next";
import { button } from "@/components/ui/button";
import { SheetBody, SheetHead, sheet, sheetLead } from "@/components/ui/card";
import { buttons, narrow } from "@/components/ui/page";

export const metadata: Metadata = { title: "Nothing here" };

/** Also the answer to a referral that belongs to somebody else: whether it exists is not told. */
export default function NotFound() {
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <h1 tabIndex={-1}>There is nothing at this address</h1>
          <p className={sheetLead}>
            The address may be mistyped, or the referral may not be one of yours. Nothing was
            changed.
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
