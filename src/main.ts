// The way in: keeps compiled code between runs (half of a cold start), then hands the command line to the console.
import { enableCompileCache } from "node:module";

enableCompileCache();
const { runConsole } = await import("./adapters/console/run.ts");
await runConsole(process.argv.slice(2));
