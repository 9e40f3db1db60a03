/** `npm start`: a further app process on a database that is there already. */
import { runUntilStopped } from "./program";
import { startFurtherApp } from "./stack";

await runUntilStopped(startFurtherApp);
