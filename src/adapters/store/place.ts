// Which store is meant: DATABASE_URL for PostgreSQL, else a file in the data folder. Never prints the URL's password.
import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../config.ts";
import type { StorePlace } from "./store.ts";

/** The data folder unless VINDROSE_DATA names another; in the working folder, kept out of version control. */
const DATA_FOLDER = ".vindrose";

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** Where the store is. Throws ConfigError when DATABASE_URL is no PostgreSQL URL. */
export function storePlace(environment: Readonly<Record<string, string | undefined>>): StorePlace {
  const url = environment["DATABASE_URL"]?.trim() ?? "";
  if (url === "") return { file: join(dataFolder(environment), "store.sqlite") };
  if (databaseUrl.safeParse(url).success) return { url };
  throw new ConfigError([
    "DATABASE_URL: expected a URL such as postgresql://user@host/database. Leave it out to use the embedded store.",
  ]);
}

/** The folder for all that the product writes. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment["VINDROSE_DATA"]?.trim() || DATA_FOLDER;
}
