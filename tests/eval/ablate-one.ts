// Measures the product without one mechanism: its name as argument, or none for the whole product. Out: one line of JSON.
// A process of its own, because it exchanges a module before anything is loaded.
import { registerHooks } from "node:module";
import { MECHANISMS } from "./mechanisms.ts";

const [name = ""] = process.argv.slice(2);
const mechanism = MECHANISMS.find((each) => each.name === name);
if (mechanism === undefined && name !== "") throw new Error(`no mechanism is called ${name}`);
if (mechanism !== undefined) {
  const module = new URL(`../../src/${mechanism.module}`, import.meta.url).href;
  const standIn = new URL(`without/${mechanism.standIn}`, import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      // the stand-in itself builds on the real one
      return resolved.url === module && context.parentURL !== standIn
        ? { ...resolved, url: standIn }
        : resolved;
    },
  });
}
// only now, so that the exchange holds for all of it
const { measureTrial } = await import("./measure-trial.ts");
console.log(JSON.stringify(measureTrial()));
