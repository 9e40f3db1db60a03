import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";
import { subLine } from "@/components/ui/page";
import {
  Cell,
  RowHead,
  rowButton,
  rowLink,
  Table,
  TableGroup,
  TableRow,
} from "@/components/ui/table";

/** One sending as the operator sees it: every text is ready, blanks are empty strings. */
export type ShownSending = {
  submissionId: string;
  href: string;
  name: string;
  company: string;
  step: string;
  opportunityId: string;
  trouble: string;
  /** AWS's code for it. */
  code: string;
  attempts: number;
  claimedBy: string;
  queuedAt: string;
  nextAttemptAt: string | null;
  changed: boolean;
  /** Its answers have to be changed before it can go on. */
  needsFix: boolean;
};

const columns = [
  { name: "Referral", width: "lg:w-1/4" },
  { name: "Step" },
  { name: "Problem", width: "lg:w-[22%]" },
  { name: "Sent" },
  { name: "Next try" },
  { name: "Retry" },
] as const;

export function SendingTable(props: {
  caption: string;
  rows: readonly ShownSending[];
  /** The view of the page that a retry comes back to. */
  show: string;
  retry: (form: FormData) => Promise<void>;
}) {
  return (
    <Table caption={props.caption} columns={columns}>
      <TableGroup span={columns.length}>
        {props.rows.map((row) => (
          <TableRow key={row.submissionId}>
            <RowHead>
              <a className={rowLink} href={row.href}>
                {row.name}
              </a>
              {row.company !== "" && <span className={subLine}>{row.company}</span>}
            </RowHead>
            <Cell label="Step">
              <span>{row.step}</span>
              {row.opportunityId !== "" && (
                <span className={subLine} translate="no">
                  {row.opportunityId}
                </span>
              )}
            </Cell>
            <Cell label="Problem">
              <span className={row.trouble === "" ? "text-muted" : undefined}>
                {row.trouble || "None"}
              </span>{" "}
              {row.code !== "" && (
                <span className={subLine} translate="no">
                  {`(${row.code})`}
                </span>
              )}
              {row.attempts > 0 && (
                <span className={subLine}>
                  {`${row.attempts} ${row.attempts === 1 ? "failure" : "failures"} in a row`}
                </span>
              )}
            </Cell>
            <Cell label="Sent">
              <LocalTime iso={row.queuedAt} inCell />
            </Cell>
            <Cell label="Next try">
              <NextTry {...row} />
            </Cell>
            <Cell label="Retry">
              {row.changed ? (
                <span className="text-muted">Edited since</span>
              ) : row.needsFix ? (
                <a className="inline-block min-h-6" href={row.href}>
                  <span>See what to fix</span>
                  <span className="sr-only">{`: ${row.name}`}</span>
                </a>
              ) : (
                <form action={props.retry}>
                  <input type="hidden" name="submissionId" value={row.submissionId} />
                  <input type="hidden" name="show" value={props.show} />
                  <OnceButton kind="quiet" size="small" className={rowButton}>
                    <span>Retry</span>
                    <span className="sr-only">{` ${row.name}`}</span>
                  </OnceButton>
                </form>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

function NextTry({ claimedBy, nextAttemptAt }: ShownSending) {
  if (claimedBy !== "") return <span>{`In progress, worker ${claimedBy}`}</span>;
  if (nextAttemptAt === null) return <span className="text-muted">None</span>;
  return <LocalTime iso={nextAttemptAt} inCell />;
}
