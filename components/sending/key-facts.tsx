import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Fact, factsInTwo } from "@/components/ui/facts";
import { smallHeading } from "@/components/ui/page";

/** A handful of answers beside the status; blank ones are left out. */
export function KeyFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <Card aria-labelledby="key-facts">
      <CardHead>
        <h2 className={smallHeading} id="key-facts">
          Key facts
        </h2>
      </CardHead>
      <CardBody>
        <dl className={factsInTwo}>
          {facts
            .filter(({ value }) => value !== "")
            .map(({ label, value }) => (
              <Fact key={label} name={label}>
                {value}
              </Fact>
            ))}
        </dl>
      </CardBody>
    </Card>
  );
}
