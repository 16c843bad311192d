// `npm run bench:understanding -- --clinc <folder>`: the understanding measured on public data. In: folders with data
// that is not in this repository. Out: printed figures. Asserts nothing.
import { parseArgs } from "node:util";
import { benchClinc } from "./clinc.ts";

const { values } = parseArgs({ options: { clinc: { type: "string" } } });

if (values.clinc === undefined) {
  console.error(
    "Give the folder with CLINC150's data_full.json: npm run bench:understanding -- --clinc <folder>",
  );
  process.exitCode = 1;
} else {
  benchClinc(values.clinc);
}
