import { Fact, facts } from "@/components/ui/facts";

/** Which checks know the partner's own company, and which are off because they do not. */
export function OwnCompany(props: {
  name: string | null;
  domains: readonly string[];
  awsAccount: string | null;
}) {
  const checks = [
    {
      label: "Company name",
      value: props.name,
      setting: "PARTNER_NAME",
      off: "We can't warn you when your own company is entered as the customer.",
    },
    {
      label: "Web domains",
      value: props.domains.length > 0 ? props.domains.join(", ") : null,
      setting: "PARTNER_DOMAINS",
      off: "We can't warn you when your own website or a colleague's email is entered for the customer.",
    },
    {
      label: "AWS account",
      value: props.awsAccount,
      setting: "PARTNER_AWS_ACCOUNT",
      off: "We can't warn you when your own AWS account is entered for the customer.",
    },
  ];
  return (
    <dl className={facts}>
      {checks.map(({ label, value, setting, off }) => (
        <Fact key={setting} name={label}>
          {value ?? (
            <>
              <span>{`Not set. ${off} Set`}</span> <code translate="no">{setting}</code>{" "}
              <span>to turn this on.</span>
            </>
          )}
        </Fact>
      ))}
    </dl>
  );
}
