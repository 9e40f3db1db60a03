"use client";

import { usePathname } from "next/navigation";

/**
 * A defect of ours. The digest is what the log has beside the whole error; no stack reaches a page.
 * The page that broke has sent what was typed, or left it on the device, and finds it when it is
 * loaded whole; a link does that without scripts too.
 */
export default function ErrorPage({ error }: { error: { digest?: string } }) {
  return (
    <main id="main" className="narrow">
      <title>Something went wrong – Referral Desk</title>
      <div className="card sheet">
        <div className="sheet-head">
          <h1 tabIndex={-1}>Something went wrong on our side</h1>
          <p className="lead">
            Everything you saved is safe, and nothing was sent twice. Open the page again to go on.
          </p>
        </div>
        <div className="sheet-body">
          {error.digest !== undefined && (
            <p>
              <span>If you report this, give incident number</span>{" "}
              <b translate="no">{error.digest}</b>
            </p>
          )}
          <div className="btns mt-4">
            <a className="btn" href={usePathname()}>
              Open this page again
            </a>
            <a className="btn btn-2" href="/">
              All referrals
            </a>
          </div>
        </div>
      </div>
    </main>
  );
}
