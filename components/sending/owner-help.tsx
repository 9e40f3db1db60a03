import { Icon } from "@/components/ui/icon";
import { noteClasses } from "@/components/ui/note";
import { smallHeading } from "@/components/ui/page";

/** AWS turned an owner down: whom it took before, and who can have somebody registered. */
export function OwnerHelp({ name, accepted }: { name: string; accepted: readonly string[] }) {
  return (
    <section className={noteClasses("info", "mb-6")} aria-labelledby="owner-help">
      <Icon name="info" />
      <h2 className={smallHeading} id="owner-help">
        Choose a registered owner
      </h2>
      <p>
        <span>
          {accepted.length > 0
            ? `AWS has accepted these owners before: ${accepted.join(", ")}. Choose one of them.`
            : "AWS hasn't accepted any owner yet. Choose a colleague who signs in to AWS Partner Central."}
        </span>{" "}
        <span>
          {`Or ask your company's alliance lead to register ${name} in Partner Central, then select Try now.`}
        </span>
      </p>
      <p className="text-md text-muted">
        The opportunity is already in AWS. Only the owner is missing.
      </p>
    </section>
  );
}
