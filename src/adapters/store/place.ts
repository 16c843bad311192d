// Which store is meant: DATABASE_URL for PostgreSQL, else a file in the data folder. Never prints the URL's password.
import { join } from "node:path";
import { storeSection } from "../config-server.ts";
import { ConfigError, type Environment, readSection, type Values } from "../config-setting.ts";
import type { StorePlace } from "./store.ts";

/** Where the store is. Throws ConfigError when DATABASE_URL is no PostgreSQL URL. */
export function storePlace(environment: Environment): StorePlace {
  return placeOf(valuesOf(environment));
}

/** Where the store is by its settings. */
export function placeOf({ DATABASE_URL, VINDROSE_DATA }: Values<typeof storeSection>): StorePlace {
  return DATABASE_URL === undefined ? { file: join(VINDROSE_DATA, "store.sqlite") } : { url: DATABASE_URL };
}

/** The folder for all that the product writes. */
export function dataFolder(environment: Environment): string {
  return valuesOf(environment).VINDROSE_DATA;
}

function valuesOf(environment: Environment): Values<typeof storeSection> {
  const faults: string[] = [];
  const values = readSection(storeSection, environment, faults);
  if (values === undefined) throw new ConfigError(faults);
  return values;
}
