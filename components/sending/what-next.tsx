/** After sending, the next move is AWS's. */
export function WhatNext() {
  return (
    <section aria-labelledby="next">
      <h2 className="mb-4" id="next">
        What happens next
      </h2>
      <ol className="next">
        <li>
          <h3>AWS reviews the referral</h3>
          <p>Answers are locked until it replies, and cannot be corrected before that.</p>
        </li>
        <li>
          <h3>The status page shows AWS’s answer</h3>
          <p>Approved, rejected, or a question. Referrals that AWS asks about lead the list.</p>
        </li>
        <li>
          <h3>An AWS seller joins</h3>
          <p>If you asked for help and AWS approves, its people get in touch with the owner.</p>
        </li>
      </ol>
    </section>
  );
}
