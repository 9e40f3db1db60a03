import { MainNav } from "./main-nav";

/** Where referrals go from here: shown on every page, so that nobody mistakes practice for AWS. */
export type Target = {
  partnerCentral: "emulator" | "aws";
  catalog: "AWS" | "Sandbox";
  endpointHost: string | null;
};

export function TopBar(props: {
  target: Target;
  you: { firstName: string; lastName: string } | null;
}) {
  const { target, you } = props;
  const practice = target.partnerCentral === "emulator";
  return (
    <header className="top">
      <div className="bar">
        <a className="brand" href="/">
          <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
            <path className="mark-a" d="M13.25 3v16A8 8 0 0 1 13.25 3z" />
            <path className="mark-b" d="M14.75 9v16a8 8 0 0 0 0-16z" />
          </svg>
          <span translate="no">Referral Desk</span>
        </a>
        <MainNav />
        {you && (
          <div className="me">
            <span className="avatar" aria-hidden="true">
              {initial(you.firstName) + initial(you.lastName)}
            </span>
            <span className="small">{`${you.firstName} ${you.lastName}`}</span>
          </div>
        )}
      </div>
      <div className="target" data-tone={practice ? "warn" : undefined}>
        <p className="bar">
          {practice && <strong>Practice: nothing reaches AWS</strong>}
          <span>{`Catalog ${target.catalog}${whereOf(target)}`}</span>
        </p>
      </div>
    </header>
  );
}

function whereOf({ partnerCentral, endpointHost }: Target): string {
  if (endpointHost) return ` at ${endpointHost}`;
  return partnerCentral === "aws" ? " at AWS Partner Central" : "";
}

/** The first character as people see it, not half of a pair. */
function initial(name: string): string {
  return [...name][0]?.toUpperCase() ?? "";
}
