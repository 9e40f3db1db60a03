/** A handful of answers beside the status; blank ones are left out. */
export function KeyFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <section className="card" aria-labelledby="key-facts">
      <div className="card-head">
        <h2 className="h-sm" id="key-facts">
          Key facts
        </h2>
      </div>
      <div className="card-body">
        <dl className="facts two">
          {facts
            .filter(({ value }) => value !== "")
            .map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
    </section>
  );
}
