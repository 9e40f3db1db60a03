import { Icon } from "@/components/ui/icon";
import type { Issue } from "@/lib/referral/issues";

/** What stands in the way of going on, in page order; each line leads to its control. */
export function ErrorSummary({ issues }: { issues: readonly Issue[] }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: a page that comes back with errors starts at them, also without scripts
    <section className="problems mt-2" tabIndex={-1} aria-labelledby="problems" autoFocus>
      <div role="alert">
        <h2 id="problems">
          <Icon name="stop" />
          <span>There is a problem</span>
        </h2>
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.field} ${issue.text}`}>
              <a href={`#${issue.field}`}>{issue.text}</a>
            </li>
          ))}
        </ul>
      </div>
      <p className="btns">
        <button type="submit" className="btn btn-2" form="step-form" name="go" value="anyway">
          Save as it is and go on
        </button>
        <span className="small">You can fix these any time before sending.</span>
      </p>
    </section>
  );
}
