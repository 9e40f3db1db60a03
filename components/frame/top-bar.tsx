import { MainNav } from "./main-nav";
import { Mark } from "./mark";

/** A line from edge to edge whose ends are those of the page. */
export const bar = "mx-auto flex w-full max-w-page items-center px-gutter";

/** Where referrals go from here: shown on every page, so that nobody mistakes practice for AWS. */
export type Target = {
  partnerCentral: "emulator" | "aws";
  catalog: "AWS" | "Sandbox";
};

export function TopBar(props: {
  target: Target;
  you: { firstName: string; lastName: string } | null;
  /** Whether the reader may see and steer the sending of the whole installation. */
  operates: boolean;
}) {
  const { target, you, operates } = props;
  const practice = target.partnerCentral === "emulator";
  return (
    <header className="border-line border-b bg-surface print:hidden">
      <div className={`${bar} min-h-15 flex-wrap gap-x-6 py-2 sm:flex-nowrap`}>
        <a
          className="inline-flex min-h-11 items-center gap-2.5 font-strong text-ink tracking-tight no-underline [word-spacing:0.06em] hover:text-ink hover:underline sm:flex-none"
          href="/"
        >
          <Mark size={28} />
          <span translate="no">Referral Desk</span>
        </a>
        <MainNav operates={operates} />
        {you && (
          <div className="ms-auto flex items-center gap-0 sm:gap-1">
            <span
              className="inline-grid size-8 flex-none place-items-center rounded-full bg-primary-soft font-semibold text-primary text-sm sm:me-2 forced-colors:border"
              aria-hidden="true"
            >
              {initial(you.firstName) + initial(you.lastName)}
            </span>
            <span className="text-md max-sm:sr-only">{`${you.firstName} ${you.lastName}`}</span>
          </div>
        )}
      </div>
      <div
        className={`border-t text-sm ${practice ? "border-transparent bg-warning-soft text-warning" : "border-line text-muted"}`}
        data-target
      >
        <p className={`${bar} flex-wrap gap-x-3 py-1`}>
          {practice ? (
            <strong>Practice mode: nothing is sent to AWS</strong>
          ) : (
            <span>{`Sends to ${target.catalog === "AWS" ? "AWS Partner Central" : "the AWS Sandbox"}`}</span>
          )}
        </p>
      </div>
    </header>
  );
}

/** The first character as people see it, not half of a pair. */
function initial(name: string): string {
  return [...name][0]?.toUpperCase() ?? "";
}
