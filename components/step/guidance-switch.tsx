import type { GuidanceSetting } from "@/lib/referral/guidance/setting";

/**
 * Hides the guidance of all pages, or shows it again. It saves the page, so that it works without
 * scripts. It stands before the heading, which has the focus when a page opens: nobody passes it by
 * who goes from answer to answer.
 */
export function GuidanceSwitch({ setting }: { setting: GuidanceSetting }) {
  const isShown = setting === "shown";
  return (
    <>
      <span aria-hidden="true" className="print:hidden">
        ·
      </span>
      <button
        type="submit"
        className="min-h-6 cursor-pointer text-primary underline decoration-1 underline-offset-[0.2em] hover:text-primary-hover hover:decoration-2 print:hidden"
        id="guidance"
        form="step-form"
        name="go"
        value={isShown ? "hide-guidance" : "show-guidance"}
      >
        {isShown ? "Hide guidance" : "Show guidance"}
      </button>
    </>
  );
}
