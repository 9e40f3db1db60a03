import type { Metadata } from "next";

export const metadata: Metadata = { title: "Nothing here" };

/** Also the answer to a referral that belongs to somebody else: whether it exists is not told. */
export default function NotFound() {
  return (
    <main id="main" className="narrow">
      <div className="card sheet">
        <div className="sheet-head">
          <h1 tabIndex={-1}>There is nothing at this address</h1>
          <p className="lead">
            The address may be mistyped, or the referral may not be one of yours. Nothing was
            changed.
          </p>
        </div>
        <div className="sheet-body">
          <div className="btns">
            <a className="btn" href="/">
              All referrals
            </a>
          </div>
        </div>
      </div>
    </main>
  );
}
