import type { Metadata } from "next";
import { preferences } from "@/app/words/preferences";
import { Keys } from "@/components/help/keys";
import { SheetBody, SheetHead, sheet, sheetLead, sheetSection } from "@/components/ui/card";
import { BackLink, narrow } from "@/components/ui/page";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";

export const metadata: Metadata = { title: "Keyboard shortcuts" };

const shortcuts = [
  { does: "Save and continue", key: "Enter" },
  { does: "On Check and send: go to Send to AWS, without sending", key: "Enter" },
  { does: "Save now", key: "S" },
  { does: "Find a referral", key: "K" },
] as const;

const everywhere = [
  { does: "Go to the next field", keys: <Keys keys={["Tab"]} /> },
  { does: "Go to the field before", keys: <Keys keys={["Shift", "Tab"]} /> },
  { does: "Save and continue from a one-line field", keys: <Keys keys={["Enter"]} /> },
  { does: "Select or clear a checkbox", keys: <Keys keys={["Space"]} /> },
  { does: "Choose the next option or list entry", keys: <Keys keys={["↓"]} /> },
  { does: "Find a list entry", keys: <span>Type the start of its name</span> },
  { does: "Open the calendar of a date", keys: <Keys keys={["Alt", "↓"]} /> },
  { does: "Close an open list or calendar", keys: <Keys keys={["Esc"]} /> },
] as const;

export default async function KeyboardPage() {
  const isOn = (await preferences()).shortcuts;
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <BackLink href="/help">Help</BackLink>
          <h1 tabIndex={-1}>Keyboard shortcuts</h1>
          <p className={sheetLead}>
            Write and check a referral without taking your hands off the keyboard.
          </p>
        </SheetHead>
        <SheetBody>
          <section className={sheetSection} aria-labelledby="shortcuts">
            <h2 id="shortcuts">Shortcuts</h2>
            <p className="mt-1 mb-4 text-muted">
              <span>
                {isOn ? "Shortcuts are on. Turn them off in" : "Shortcuts are off. Turn them on in"}
              </span>{" "}
              <a href="/settings#display">Settings</a>
              <span>.</span>
            </p>
            <Table
              in="sheet"
              caption="Shortcuts"
              columns={[
                { name: "What it does", width: "lg:w-[52%]" },
                { name: "Windows and Linux" },
                { name: "Mac" },
              ]}
            >
              <TableGroup span={3}>
                {shortcuts.map(({ does, key }) => (
                  <TableRow key={does}>
                    <RowHead>{does}</RowHead>
                    <Cell label="Windows and Linux">
                      <Keys keys={["Ctrl", key]} />
                    </Cell>
                    <Cell label="Mac">
                      <Keys keys={["⌘", key === "Enter" ? "Return" : key]} />
                    </Cell>
                  </TableRow>
                ))}
              </TableGroup>
            </Table>
          </section>
          <section className={sheetSection} aria-labelledby="everywhere">
            <h2 id="everywhere">Keys that always work</h2>
            <p className="mt-1 mb-4 text-muted">Shortcuts on or off.</p>
            <Table
              in="sheet"
              caption="Keys that always work"
              columns={[{ name: "What it does", width: "lg:w-[52%]" }, { name: "Keys" }]}
            >
              <TableGroup span={2}>
                {everywhere.map(({ does, keys }) => (
                  <TableRow key={does}>
                    <RowHead>{does}</RowHead>
                    <Cell label="Keys">{keys}</Cell>
                  </TableRow>
                ))}
              </TableGroup>
            </Table>
          </section>
        </SheetBody>
      </div>
    </main>
  );
}
