import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log";

const written: string[] = [];
vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
  written.push(String(chunk));
  return true;
});
afterEach(() => {
  written.length = 0;
});

test("a defect is told by names and codes down its causes, never by messages", () => {
  const server = Object.assign(new Error("Key (name)=(Ada) already exists"), {
    name: "error",
    code: "23505",
    constraint: "people_email",
    table: "people",
    detail: "Ada",
  });
  log.error("save", new Error("Failed query\nparams: Ada", { cause: server }), { incident: "7" });
  const [line = ""] = written;
  expect(JSON.parse(line)).toMatchObject({
    level: "error",
    event: "save",
    incident: "7",
    cause: "Error",
    causes: [{ cause: "error", code: "23505", constraint: "people_email", table: "people" }],
  });
  expect(line).not.toContain("Ada");
  expect(line).toContain("log.test.ts");
});

test.each([
  ["lines that look like frames", new Error("we met\n    at Ada's house")],
  ["no error", "Ada"],
  [
    "an error whose message was changed",
    Object.assign(new Error("x\n    at Ada"), { message: "" }),
  ],
])("what is thrown is not believed: %s", (_name, thrown) => {
  log.error("save", thrown);
  expect(written.join("")).not.toContain("Ada");
});
