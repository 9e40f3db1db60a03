import { hint } from "@/components/ui/field";

const said = {
  emulator: "You also sent this referral in practice mode. Nothing was sent to AWS.",
  sandbox: "You also sent this referral to the AWS Sandbox.",
  aws: "You also sent this referral to AWS.",
} as const;

/** Where a referral was sent before, in another environment than this page is about. */
export function RehearsalNote(props: {
  environment: keyof typeof said;
  opportunityId: string | null;
}) {
  const { environment, opportunityId } = props;
  return (
    <p className={hint}>
      <span>{said[environment]}</span>
      {opportunityId && (
        <span>
          {" "}
          Reference there: <span translate="no">{opportunityId}</span>.
        </span>
      )}
    </p>
  );
}
