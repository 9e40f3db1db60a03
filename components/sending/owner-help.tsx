import { Icon } from "@/components/ui/icon";

/** AWS turned an owner down: whom it took before, and who can have somebody registered. */
export function OwnerHelp({ name, accepted }: { name: string; accepted: readonly string[] }) {
  return (
    <section className="note mb-6" aria-labelledby="owner-help">
      <Icon name="info" />
      <h2 className="h-sm" id="owner-help">
        Whom to choose
      </h2>
      <p>
        <span>
          {accepted.length > 0
            ? `AWS has taken these as owners before: ${accepted.join(", ")}. Choose one of them.`
            : "AWS has not taken anybody as an owner yet. Choose a colleague who signs in to AWS Partner Central."}
        </span>{" "}
        <span>
          {`Or ask your company’s alliance lead to register ${name} in Partner Central, then press Try now.`}
        </span>
      </p>
      <p className="small muted">
        The opportunity is kept at AWS; only its owner is still to be set.
      </p>
    </section>
  );
}
