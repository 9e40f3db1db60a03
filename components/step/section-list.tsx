import Link from "next/link";
import { Chip, type Tone } from "@/components/ui/chip";
import { OnceButton } from "@/components/ui/once-button";
import type { Progress } from "@/lib/referral/fields/progress";

export type Section = {
  slug: string;
  heading: string;
  summary: string;
  state: Progress["state"];
  words: string;
  /** How many answers are wrong. */
  wrong: number;
  /** How many answers are needed to send and missing. */
  missing: number;
  skipped: boolean;
};

type Action = (form: FormData) => Promise<void>;

/**
 * The optional sections, how far each is, and the one thing to do about it. Its links change the page
 * as its buttons do, without a whole load; nothing is fetched before, because answers change.
 */
export function SectionList(props: {
  referralId: string;
  sections: readonly Section[];
  skip: Action;
  unskip: Action;
}) {
  const base = `/referrals/${props.referralId}`;
  return (
    <>
      <div className="sheet-body">
        <ul className="tasks">
          {props.sections.map((section) => (
            <li key={section.slug}>
              <div>
                <h2>
                  <Link prefetch={false} href={`${base}/${section.slug}`}>
                    {section.heading}
                  </Link>
                </h2>
                <p>{section.summary}</p>
              </div>
              <div className="tasks-do">
                <Chip tone={toneOf(section)}>{section.words}</Chip>
                <NextThing {...props} section={section} />
              </div>
            </li>
          ))}
        </ul>
      </div>
      <div className="sheet-foot">
        <Link prefetch={false} className="btn" href={`${base}/review`}>
          Continue to check
        </Link>
        <a className="btn btn-2" href="/">
          Save and close
        </a>
        <p className="save" data-state="saved">
          All changes saved
        </p>
      </div>
    </>
  );
}

function NextThing(props: { referralId: string; section: Section; skip: Action; unskip: Action }) {
  const { section, referralId, skip, unskip } = props;
  const { slug, heading, wrong, missing } = section;
  const href = `/referrals/${referralId}/${slug}`;
  const suffix = <span className="vh">{`: ${heading}`}</span>;
  if (section.state === "fix" && wrong > 0) {
    return (
      <Link prefetch={false} className="btn btn-3" href={`${href}?check=1`}>
        <span>{`Fix ${wrong} ${wrong === 1 ? "answer" : "answers"}`}</span>
        {suffix}
      </Link>
    );
  }
  // What is needed cannot be skipped.
  if (missing > 0 || (section.state === "done" && !section.skipped)) {
    return (
      <Link prefetch={false} className="btn btn-3" href={href}>
        <span>{missing > 0 ? "Finish" : "Edit"}</span>
        {suffix}
      </Link>
    );
  }
  return (
    <form action={section.skipped ? unskip : skip}>
      <input type="hidden" name="referralId" value={referralId} />
      <input type="hidden" name="step" value={slug} />
      <OnceButton className="btn btn-3">
        <span>{section.skipped ? "Unskip" : "Skip for now"}</span>
        {suffix}
      </OnceButton>
    </form>
  );
}

function toneOf({ state, skipped }: Section): Tone {
  if (skipped || state === "none") return "none";
  if (state === "fix") return "bad";
  return state === "done" ? "ok" : "info";
}
