// The settings of Slack, and what they make together: nothing, HTTP, or Socket Mode; half of a set is a fault.
import { names, optionalMatch, optionalUrl, yesNo } from "./config-schemas.ts";
import type { Section, Values } from "./config-setting.ts";

/** What the Slack surface is set up with. Tokens and the secret are never logged. */
export type SlackSettings = {
  readonly botToken: string;
  /** Socket Mode needs no public address; over HTTP every request is signed with the secret. */
  readonly mode:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string };
  /** Another base address of the Web API, for tests; `undefined` for Slack's own. */
  readonly apiUrl: string | undefined;
  /** Workspaces (T...) and Enterprise Grid organisations (E...) that are answered; none set: the token's own. */
  readonly teams: ReadonlySet<string>;
  /** The app (A...) that events must be for; `undefined` takes any app that the secret or socket vouches for. */
  readonly appId: string | undefined;
  /** Follow-ups in channels without a mention; wants the history scope in the manifest. */
  readonly hasChannelFollowUps: boolean;
};

const LEAVE_OUT = "Leave it out when Slack is not used.";

/** The section. */
export const slackSection = {
  SLACK_BOT_TOKEN: {
    schema: optionalMatch(/^xoxb-\S+$/),
    fallback: "",
    expected: "a bot token that begins with xoxb-",
    remedy: `Copy it from the app's page "OAuth & Permissions". ${LEAVE_OUT}`,
    about: "the bot's token; with it Slack is on",
    isSecret: true,
  },
  SLACK_APP_TOKEN: {
    schema: optionalMatch(/^xapp-\S+$/),
    fallback: "",
    expected: "an app-level token that begins with xapp-",
    remedy: 'Make one with the scope connections:write on "Basic Information", or leave it out for HTTP.',
    about: "app-level token; when set, Slack is reached by Socket Mode and needs no public address",
    isSecret: true,
  },
  SLACK_SIGNING_SECRET: {
    schema: optionalMatch(/^\S{8,}$/),
    fallback: "",
    expected: "the app's signing secret, 8 characters or more",
    remedy: 'Copy it from "Basic Information", or leave it out and set SLACK_APP_TOKEN for Socket Mode.',
    about: "signing secret; needed over HTTP",
    isSecret: true,
  },
  SLACK_API_URL: {
    schema: optionalUrl,
    fallback: "",
    expected: "a web address such as http://127.0.0.1:9000/api",
    remedy: "Leave it out for Slack's own.",
    about: "another base address of the Web API, for tests",
  },
  SLACK_TEAMS: {
    schema: names(/^[TE][A-Z0-9]+$/),
    fallback: "",
    expected: "ids of workspaces (T...) or organisations (E...) with commas between",
    remedy: "Leave it out to answer the token's own workspace.",
    about: "workspaces that are answered; else the token's own",
  },
  SLACK_APP_ID: {
    schema: optionalMatch(/^A[A-Z0-9]+$/),
    fallback: "",
    expected: "an app id that begins with A",
    remedy: "Leave it out to take the app that the secret belongs to.",
    about: "the app that events must be for",
  },
  SLACK_CHANNEL_FOLLOW_UPS: {
    schema: yesNo,
    fallback: "no",
    expected: "yes or no",
    remedy: "Leave it out for no.",
    about: "follow-ups in channels without a mention; needs the history scopes of the manifest",
  },
} as const satisfies Section;

/** What the settings make; `undefined` where Slack is not set up. Half of a set adds a fault. */
export function slackSettings(
  values: Values<typeof slackSection>,
  faults: string[],
): SlackSettings | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = values;
  if (botToken === undefined) {
    const alone = [
      ...(appToken === undefined ? [] : ["SLACK_APP_TOKEN"]),
      ...(signingSecret === undefined ? [] : ["SLACK_SIGNING_SECRET"]),
    ];
    if (alone.length > 0)
      faults.push(
        `SLACK_BOT_TOKEN: found nothing beside ${alone.join(" and ")}, expected the bot's token too. Set it, or leave all of Slack's settings out.`,
      );
    return undefined;
  }
  if (appToken === undefined && signingSecret === undefined) {
    faults.push(
      "SLACK_APP_TOKEN: found neither it nor SLACK_SIGNING_SECRET beside SLACK_BOT_TOKEN, expected one of them. Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.",
    );
    return undefined;
  }
  return {
    botToken,
    mode:
      appToken === undefined
        ? { kind: "http", signingSecret: signingSecret ?? "" }
        : { kind: "socket", appToken },
    apiUrl: values.SLACK_API_URL,
    teams: values.SLACK_TEAMS,
    appId: values.SLACK_APP_ID,
    hasChannelFollowUps: values.SLACK_CHANNEL_FOLLOW_UPS,
  };
}
