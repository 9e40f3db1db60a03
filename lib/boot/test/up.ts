/** `up` for tests that kill it: in the folder of the tests' build, so that nothing is built anew. */
import { runUntilStopped } from "../program";
import { startInstallation } from "../stack";
import { TEST_BUILD_FOLDER } from "../test-build";

await runUntilStopped((start) =>
  startInstallation({ ...start, buildFolder: TEST_BUILD_FOLDER }, "start"),
);
