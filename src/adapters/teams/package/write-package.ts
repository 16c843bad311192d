// `npm run teams:package -- [file]`: the app id from the settings in, the app package on disk out. Asks no network.
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { appPackage } from "./app-package.ts";

/** The region's own site: a page that exists, until whoever runs Vindrose names better ones. */
const WEBSITE = "https://www.rm.dk/";
const DEFAULT_FILE = "vindrose-teams.zip";

const address = z.url({ protocol: /^https$/ });
const settings = z.object({
  MicrosoftAppId: z.guid(),
  PUBLIC_URL: address.optional(),
  TEAMS_WEBSITE: address.default(WEBSITE),
  TEAMS_PRIVACY: address.default(WEBSITE),
  TEAMS_TERMS: address.default(WEBSITE),
});
const packageJson = z.object({ version: z.string() });

/** Writes the package; returns the exit code. */
function writePackage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): number {
  // an empty value counts as not set, as it does for the server
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const read = settings.safeParse(Object.fromEntries(set));
  if (!read.success) {
    for (const { path, message } of read.error.issues)
      process.stderr.write(`${path.join(".")}: ${message}. It must be set as docs/teams.md tells.\n`);
    return 2;
  }
  const { MicrosoftAppId: appId, PUBLIC_URL: publicUrl, ...pages } = read.data;
  const { version } = packageJson.parse(
    JSON.parse(readFileSync(new URL("../../../../package.json", import.meta.url), "utf8")),
  );
  const file = argv[0] ?? DEFAULT_FILE;
  writeFileSync(
    file,
    appPackage({
      appId: appId.toLowerCase(),
      version,
      publicUrl,
      pages: { website: pages.TEAMS_WEBSITE, privacy: pages.TEAMS_PRIVACY, terms: pages.TEAMS_TERMS },
    }),
  );
  process.stdout.write(
    `${file}: Vindrose ${version} for bot ${appId.toLowerCase()}. Upload it in Teams under Apps, Manage your apps.\n`,
  );
  if (pages.TEAMS_PRIVACY === WEBSITE)
    process.stdout.write(
      `The pages about privacy and terms are ${WEBSITE}; TEAMS_PRIVACY and TEAMS_TERMS name others.\n`,
    );
  return 0;
}

process.exitCode = writePackage(process.argv.slice(2), process.env);
