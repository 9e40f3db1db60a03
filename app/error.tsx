"use client";

/** A defect of ours. The digest is what the log has beside the whole error; no stack reaches a page. */
export default function ErrorPage({ error }: { error: { digest?: string } }) {
  return (
    <main id="main" className="narrow">
      <title>Something went wrong – Referral Desk</title>
      <div className="card sheet">
        <div className="sheet-head">
          <h1 tabIndex={-1}>Something went wrong on our side</h1>
          <p className="lead">
            Your answers are safe up to the last time a page was saved, and nothing was sent twice.
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
            <button className="btn" type="button" onClick={() => window.location.reload()}>
              Try again
            </button>
            <a className="btn btn-2" href="/">
              All referrals
            </a>
          </div>
        </div>
      </div>
    </main>
  );
}
