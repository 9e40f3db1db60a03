import { Icon } from "@/components/ui/icon";
import { noteClasses } from "@/components/ui/note";
import { smallHeading } from "@/components/ui/page";

/** AWS turned an owner down: whom it took before, and who can have somebody registered. */
export function OwnerHelp({ name, accepted }: { name: string; accepted: readonly string[] }) {
  return (
    <section className={noteClasses("info", "mb-6")} aria-labelledby="owner-help">
      <Icon name="info" />
      <h2 className={smallHeading} id="owner-help">
        Whom to choose
      </h2>
      <p>
        <span>
          {accepted.length > 0
            ? `AWS has taken these as owners before: ${accepted.join(", ")}. Choose one of them.`
            : "AWS has not taken anybody as an owner yet. Choose a colleague who signs in to AWS Partner Central."}
        </span>{" "}
        <span>
          {`Or ask your company's alliance lead to register ${name} in Partner Central, then press Try now.`}
        </span>
      </p>
      <p className="text-md text-muted">
        The opportunity is kept at AWS; only its owner is still to be set.
      </p>
    </section>
  );
}
