import { button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import { DISMISSAL_FORM } from "./dismiss";

export type DismissalView = {
  dismissalId: string;
  text: string;
  reason: string;
  who: string;
  dismissedAt: string;
  canTakeBack: boolean;
};

export function DismissalLine({ dismissal }: { dismissal: DismissalView }) {
  return (
    <div>
      <span>{`Dismissed by ${dismissal.who}, `}</span>
      <LocalTime iso={dismissal.dismissedAt} />
      <span>{`: ${dismissal.text} Reason: “${dismissal.reason}”`}</span>{" "}
      {dismissal.canTakeBack && (
        <button
          className={button("quiet", "normal", "print:hidden")}
          type="submit"
          form={DISMISSAL_FORM}
          name="takeBack"
          value={dismissal.dismissalId}
        >
          <span>Restore</span>
          <span className="sr-only">{`: ${dismissal.text}`}</span>
        </button>
      )}
    </div>
  );
}
