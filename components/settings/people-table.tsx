import { button } from "@/components/ui/button";
import { Chip, type Tone } from "@/components/ui/chip";
import { subLine } from "@/components/ui/page";
import { Cell, RowHead, rowButton, Table, TableGroup, TableRow } from "@/components/ui/table";

export type KnownPerson = {
  id: string;
  name: string;
  email: string;
  awsAnswer: "accepted" | "refused" | null;
  isYou: boolean;
};

const columns = [
  { name: "Name" },
  { name: "Work email" },
  { name: "AWS's response" },
  { name: "Remove" },
] as const;

/** AWS has no call that lists its users, so this list is kept by hand and learns from AWS's responses. */
export function PeopleTable(props: {
  people: readonly KnownPerson[];
  remove: (form: FormData) => Promise<void>;
  /** Somebody had a person registered whom AWS refused. */
  registered: (form: FormData) => Promise<void>;
}) {
  return (
    <Table caption="People who may own a referral" columns={columns}>
      <TableGroup span={columns.length}>
        {props.people.map((person) => (
          <TableRow key={person.id}>
            <RowHead>
              <span>{person.name}</span>
              {person.isYou && <span className={subLine}>You</span>}
            </RowHead>
            <Cell label="Work email">{person.email}</Cell>
            <Cell label="AWS's response">
              <AwsAnswer answer={person.awsAnswer} />
              {person.awsAnswer === "refused" && (
                <PersonButton
                  act={props.registered}
                  person={person}
                  words="Registered now"
                  className="-mb-2 -ml-2"
                />
              )}
            </Cell>
            <Cell label="Remove">
              {person.isYou ? (
                <span className="text-muted">Can't be removed</span>
              ) : (
                <PersonButton
                  act={props.remove}
                  person={person}
                  words="Remove"
                  className={rowButton}
                />
              )}
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

function PersonButton(props: {
  act: (form: FormData) => Promise<void>;
  person: KnownPerson;
  words: string;
  className: string;
}) {
  const { act, person, words, className } = props;
  return (
    <form action={act}>
      <input type="hidden" name="personId" value={person.id} />
      <button className={button("quiet", "small", className)} type="submit">
        <span>{words}</span>
        <span className="sr-only">{` ${person.name}`}</span>
      </button>
    </form>
  );
}

function AwsAnswer({ answer }: { answer: KnownPerson["awsAnswer"] }) {
  const shown: [Tone, string] =
    answer === "accepted"
      ? ["ok", "Accepted as owner"]
      : answer === "refused"
        ? ["bad", "Not accepted as owner"]
        : ["none", "Not asked yet"];
  return (
    <Chip tone={shown[0]} wraps>
      {shown[1]}
    </Chip>
  );
}
