import type { ReactNode } from "react";

export function EmptyList({ start }: { start: ReactNode }) {
  return (
    <section className="card" aria-labelledby="empty-h">
      <div className="empty">
        <svg width="56" height="56" viewBox="0 0 28 28" aria-hidden="true">
          <path className="mark-a" d="M13.25 3v16A8 8 0 0 1 13.25 3z" />
          <path className="mark-b" d="M14.75 9v16a8 8 0 0 0 0-16z" />
        </svg>
        <div>
          <h2 id="empty-h">Start your first referral</h2>
          <p className="mt-2">
            It takes about four minutes. Have the customer’s website, the deal size and a close date
            at hand. Everything is saved as you go.
          </p>
        </div>
        <div className="btns">{start}</div>
      </div>
    </section>
  );
}

export function NoHits({ words }: { words: string }) {
  return (
    <div className="empty">
      <div>
        <h3>{words === "" ? "Nothing matches these filters" : `Nothing matches “${words}”`}</h3>
        <p className="mt-2">Try part of the customer’s name, or search in every status.</p>
      </div>
      <div className="btns">
        <a className="btn btn-2" href="/">
          Clear filters
        </a>
      </div>
    </div>
  );
}
