import { DISCARD_FORM } from "@/components/list/discard-several";
import { Chip, type Tone } from "@/components/ui/chip";
import { tickBox } from "@/components/ui/choice";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { subLine } from "@/components/ui/page";
import { menuItem, RowMenu } from "@/components/ui/row-menu";
import {
  Cell,
  foldedBlock,
  foldedName,
  RowHead,
  rowLink,
  rowTick,
  TableRow,
} from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";

/** One referral as the list shows it: every text is ready, blanks are empty strings. */
export type ListRow = {
  referralId: string;
  href: string;
  name: string;
  customer: string;
  status: string;
  tone: Tone;
  needsPerson: boolean;
  /** What should not be forgotten about it. */
  reminders: readonly string[];
  said: string;
  /** The next thing to do and where; "" where there is nothing. */
  go: string;
  goHref: string;
  /** How far a draft is, and what keeps it from being sent; null for all others. */
  draft: { step: string; answered: string; share: number; ready: boolean; stops: string } | null;
  owner: string;
  closeDate: string;
  monthly: string;
  updatedAt: string;
  /** The same in words, as of when the page was asked for. */
  updated: string;
  canDiscard: boolean;
};

export type Discard = (form: FormData) => Promise<void>;

/** AWS's own words. */
const said = "mt-1.5 mb-0.5 max-w-[52ch] text-wrap border-line-strong border-s-2 ps-3 text-muted";

const reminder = "mt-1 block text-sm text-warning print:text-inherit";

/** What is to be done about the row now. */
const go =
  "mt-1 min-h-7 items-center gap-1 rounded-md border border-control bg-surface ps-2.5 pe-1 font-semibold text-sm no-underline hover:border-ink hover:bg-sunken print:hidden";

/** Below the table a draft's name leads on as well, and its row has two lines; what waits is told at once. */
const goOf = (row: ListRow) =>
  classNames(
    go,
    row.draft ? "inline-flex as-blocks:hidden as-blocks:opened:inline-flex" : "inline-flex",
  );

/** @param ticks whether rows of this list have a box, for which all of them leave room */
export function ReferralRow(props: { row: ListRow; ticks: boolean; discard: Discard }) {
  const { row, ticks, discard } = props;
  return (
    <TableRow folds={ticks ? "ticks" : "plain"} tone={row.needsPerson ? "warn" : undefined}>
      <RowHead folds>
        <div className={ticks ? "gap-x-3 lg:grid lg:grid-cols-[1.5rem_minmax(0,1fr)]" : undefined}>
          {row.canDiscard && (
            <input
              className={classNames(tickBox, rowTick, "print:hidden")}
              type="checkbox"
              name="referralId"
              value={row.referralId}
              form={DISCARD_FORM}
              aria-label={`Select ${row.name}`}
            />
          )}
          <div className="lg:col-start-2">
            <Head row={row} />
          </div>
        </div>
      </RowHead>
      <Cell label="Status" folds={row.draft ? "spare" : "line"}>
        <Chip tone={row.tone} wraps>
          {row.status}
        </Chip>
        {row.reminders.map((words) => (
          <span key={words} className={reminder}>
            {words}
          </span>
        ))}
      </Cell>
      <Cell label="Progress" folds="line">
        {row.draft && <DraftProgress {...row.draft} />}
      </Cell>
      <Cell label="Owner" folds="away">
        {orNotProvided(row.owner)}
      </Cell>
      <Cell label="Close date" folds="away">
        {orNotProvided(row.closeDate)}
      </Cell>
      <Cell label="AWS monthly" num folds="away">
        {orNotProvided(row.monthly)}
      </Cell>
      <Cell label="Updated" folds="line">
        <TimeAgo iso={row.updatedAt} words={row.updated} />
      </Cell>
      <Cell label="More" folds="menu">
        <RowMenu of={row.name}>
          <li>
            <a className={menuItem} href={`/referrals/${row.referralId}/history`}>
              <span>History</span>
              <span className="sr-only">{` of ${row.name}`}</span>
            </a>
          </li>
          {row.canDiscard && (
            <li>
              <form action={discard}>
                <input type="hidden" name="referralId" value={row.referralId} />
                <button className={menuItem} type="submit">
                  <span>Discard</span>
                  <span className="sr-only">{` ${row.name}`}</span>
                </button>
              </form>
            </li>
          )}
        </RowMenu>
      </Cell>
    </TableRow>
  );
}

/** What the row is about, and what is to be done about it. */
function Head({ row }: { row: ListRow }) {
  return (
    <>
      <a className={classNames(rowLink, foldedName)} href={row.href}>
        {row.name}
      </a>
      {row.customer !== "" && (
        <span className={classNames(subLine, foldedBlock)}>{row.customer}</span>
      )}
      {row.said !== "" && <p className={said}>{`AWS: “${row.said}”`}</p>}
      {row.go !== "" && (
        <a className={goOf(row)} href={row.goHref}>
          <span>{row.go}</span>
          <span className="sr-only">{` ${row.name}`}</span>
          <Icon name="chevron" className="size-4 -rotate-90" />
        </a>
      )}
    </>
  );
}

const bar = "my-1 h-1.5 w-26 max-w-full rounded-[3px] fill-primary forced-colors:fill-[CanvasText]";

function DraftProgress({ step, answered, share, ready, stops }: NonNullable<ListRow["draft"]>) {
  return (
    <>
      <span className="max-sm:hidden max-sm:opened:inline">{`${step} · `}</span>
      <span>{answered}</span>
      <svg className={classNames(bar, "block", foldedBlock)} height="6" aria-hidden="true">
        <rect className="fill-chart-track" width="100%" height="6" rx="3" />
        <rect
          className={ready ? undefined : "fill-chart-3"}
          width={`${Math.round(100 * share)}%`}
          height="6"
          rx="3"
        />
      </svg>
      <span className={classNames(subLine, foldedBlock)}>{stops}</span>
    </>
  );
}

function orNotProvided(text: string) {
  return <span className={text === "" ? "text-muted" : undefined}>{text || "Not provided"}</span>;
}
