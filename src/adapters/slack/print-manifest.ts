// `npm run slack:manifest`: prints the manifest for Slack's "create an app from a manifest". Arguments in, JSON out.
import { parseArgs } from "node:util";
import { slackManifest } from "./manifest.ts";

const USAGE = `npm run slack:manifest                                for Socket Mode
npm run slack:manifest -- --url https://example.org   for requests to this address, path /slack/events
npm run slack:manifest -- --channel-follow-ups        with follow-ups in channels without a mention
npm run slack:manifest -- --organisation              for a whole Enterprise Grid organisation`;

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    "channel-follow-ups": { type: "boolean", default: false },
    organisation: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const base = values.url;
  const requestUrl = base === undefined ? undefined : new URL("/slack/events", base).href;
  const manifest = slackManifest({
    requestUrl,
    hasChannelFollowUps: values["channel-follow-ups"],
    isForOrganisation: values.organisation,
  });
  console.log(JSON.stringify(manifest, null, 2));
}
