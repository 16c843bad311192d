// The way in: keeps compiled code between runs (half of a cold start), then starts the server for `--serve` alone, or
// hands the command line to the console.
import { enableCompileCache } from "node:module";

enableCompileCache();
const argv = process.argv.slice(2);
if (argv.length === 1 && argv[0] === "--serve") {
  const { serve } = await import("./serve.ts");
  await serve();
} else {
  const { runConsole } = await import("./adapters/console/run.ts");
  await runConsole(argv);
}
