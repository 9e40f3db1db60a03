import Link from "next/link";
import { button } from "@/components/ui/button";
import { SheetBody, sheetButton } from "@/components/ui/card";
import { Chip, type Tone } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { OnceButton } from "@/components/ui/once-button";
import { buttons } from "@/components/ui/page";
import { SaveLine } from "@/components/ui/save-line";
import type { Progress } from "@/lib/referral/fields/progress";
import { ContinueLink } from "./continue-link";

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
      {/* Before the list: all of it is optional, and most people go on. */}
      <div className={classNames(buttons, "px-gutter pt-4 xl:px-10")}>
        <ContinueLink href={`${base}/review`}>Continue to check</ContinueLink>
        <a className={button("secondary", "normal", sheetButton)} href="/">
          Save and close
        </a>
        <SaveLine tone="saved">All changes saved</SaveLine>
      </div>
      <SheetBody>
        <ul>
          {props.sections.map((section) => (
            <li
              key={section.slug}
              className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 border-line border-t py-4 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
            >
              <div>
                <h2 className="text-lg">
                  <Link
                    prefetch={false}
                    className="inline-block min-h-6 py-1.25 text-ink no-underline hover:text-primary hover:underline hover:decoration-1"
                    href={`${base}/${section.slug}`}
                  >
                    {section.heading}
                  </Link>
                </h2>
                <p className="mt-0.5 max-w-[56ch] text-md text-muted">{section.summary}</p>
              </div>
              <div className="flex flex-wrap items-center gap-x-4 sm:grid sm:grid-cols-[10.5rem_9.5rem] sm:justify-items-start">
                <Chip tone={toneOf(section)}>{section.words}</Chip>
                <NextThing {...props} section={section} />
              </div>
            </li>
          ))}
        </ul>
      </SheetBody>
    </>
  );
}

/** Its words begin where the chip does, once there is no room beside it. */
const atChip = "-ml-2 text-md";

function NextThing(props: { referralId: string; section: Section; skip: Action; unskip: Action }) {
  const { section, referralId, skip, unskip } = props;
  const { slug, heading, wrong, missing } = section;
  const href = `/referrals/${referralId}/${slug}`;
  const suffix = <span className="sr-only">{`: ${heading}`}</span>;
  if (section.state === "fix" && wrong > 0) {
    return (
      <Link prefetch={false} className={button("quiet", "normal", atChip)} href={`${href}?check=1`}>
        <span>{`Fix ${wrong} ${wrong === 1 ? "answer" : "answers"}`}</span>
        {suffix}
      </Link>
    );
  }
  // What is needed cannot be skipped.
  if (missing > 0 || (section.state === "done" && !section.skipped)) {
    return (
      <Link prefetch={false} className={button("quiet", "normal", atChip)} href={href}>
        <span>{missing > 0 ? "Finish" : "Edit"}</span>
        {suffix}
      </Link>
    );
  }
  return (
    <form action={section.skipped ? unskip : skip}>
      <input type="hidden" name="referralId" value={referralId} />
      <input type="hidden" name="step" value={slug} />
      <OnceButton kind="quiet" className={atChip}>
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
