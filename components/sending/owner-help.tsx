/** AWS turned an owner down: whom it took before, and who can have somebody registered. */
export function OwnerHelp(props: {
  name: string;
  accepted: readonly string[];
  /** The button for whoever had them registered; null where there is none. */
  again: string | null;
}) {
  const { name, accepted, again } = props;
  const then = again === null ? "" : `, then select ${again}`;
  return (
    <div className="grid gap-1">
      <p>
        <span>
          {accepted.length > 0
            ? `AWS has accepted these owners before: ${accepted.join(", ")}.`
            : "AWS hasn't accepted any owner yet. Choose a colleague who signs in to AWS Partner Central."}
        </span>{" "}
        <span>
          {`Or ask your company's alliance lead to register ${name} in Partner Central${then}.`}
        </span>
      </p>
      <p className="text-md text-muted">
        The opportunity is already in AWS. Only the owner is missing.
      </p>
    </div>
  );
}
