// What Vindrose is in Slack, in one place: commands, shortcuts, events, and each scope with its reason. Settings in, the
// app's manifest out; docs/slack.md and the listeners are held against it by tests.
import { CALLBACKS } from "./actions.ts";

/** How the app is to be reached, and how much it may read. */
export type ManifestSettings = {
  /** The public address of this server for Slack's requests, ending in /slack/events; Socket Mode without it. */
  readonly requestUrl?: string | undefined;
  /** Answers follow-ups in channels without a mention, which needs to read every message there. */
  readonly hasChannelFollowUps?: boolean | undefined;
  /** May be installed for a whole Enterprise Grid organisation. */
  readonly isForOrganisation?: boolean | undefined;
};

/** The commands of Slack: what is typed after each goes to the one grammar, after `says`. */
export const SLASH_COMMANDS = [
  {
    command: "/partner",
    says: "partner",
    description: "Slå en samarbejdsregion op: kontor, kontakt, hvad vi laver sammen",
    usage_hint: "[sted eller navn]",
  },
  {
    command: "/program",
    says: "program",
    description: "Find EU-programmer, der passer til en projektidé",
    usage_hint: "[idé]",
  },
  {
    command: "/frist",
    says: "frist",
    description: "Se frister, registrér en dato, bestil påmindelser",
    usage_hint: "[pligt dato | påmind pligt 30,14,7]",
  },
  {
    command: "/vindrose",
    says: "",
    description: "Spørg om regionens internationale arbejde",
    usage_hint: "[spørgsmål | hjælp]",
  },
] as const;

const SHORTCUTS = [
  {
    name: "Spørg Vindrose",
    type: "global",
    callback_id: CALLBACKS.ask,
    description: "Stil et spørgsmål om regionens internationale arbejde",
  },
  {
    name: "Spørg om denne besked",
    type: "message",
    callback_id: CALLBACKS.about,
    description: "Få svar på det, som beskeden spørger om",
  },
] as const;

/** What opens a conversation in the agent view; at most four. */
export const SUGGESTED_PROMPTS = [
  { title: "Hvem er vores kontakt i Ungarn?", message: "Hvem er vores kontakt i Ungarn?" },
  { title: "Find et EU-program til en idé", message: "program rent vand med partnere i Sverige og Polen" },
  { title: "Hvilke frister kommer der?", message: "frist" },
  { title: "Hvad kan du?", message: "hjælp" },
] as const;

/** A scope, why it is asked for, and the event that needs it where there is one. */
type Scope = { readonly scope: string; readonly why: string; readonly events: readonly string[] };

/** The scopes of every installation: none is asked for that nothing uses. */
export const SCOPES: readonly Scope[] = [
  {
    scope: "app_mentions:read",
    why: "to get the messages that mention it, and no others",
    events: ["app_mention"],
  },
  {
    scope: "assistant:write",
    why: "to suggest first questions when its conversation is opened, and to show that it is at work",
    events: [],
  },
  { scope: "chat:write", why: "to answer, to remind, and to correct or remove its own messages", events: [] },
  { scope: "commands", why: "for its slash commands and shortcuts", events: [] },
  {
    scope: "im:history",
    why: "to get what is written to it in direct messages, and to see there whether a reminder arrived",
    events: ["message.im"],
  },
];

/** The further scopes of an installation that answers follow-ups in channels without a mention. */
export const CHANNEL_SCOPES: readonly Scope[] = [
  {
    scope: "channels:history",
    why: "to see follow-ups in its threads in public channels, and whether a reminder arrived there",
    events: ["message.channels"],
  },
  { scope: "groups:history", why: "the same in private channels", events: ["message.groups"] },
  { scope: "mpim:history", why: "the same in group messages", events: ["message.mpim"] },
];

/** Events that need no scope of their own. */
const PLAIN_EVENTS = ["app_home_opened", "app_uninstalled", "tokens_revoked"] as const;

/** The scopes of an installation. */
function scopesOf({ hasChannelFollowUps = false }: ManifestSettings): readonly Scope[] {
  return hasChannelFollowUps ? [...SCOPES, ...CHANNEL_SCOPES] : SCOPES;
}

/** The manifest, as Slack's "create an app from a manifest" takes it. */
export function slackManifest(settings: ManifestSettings = {}) {
  const { requestUrl } = settings;
  const scopes = scopesOf(settings);
  const url = requestUrl === undefined ? {} : { request_url: requestUrl };
  return {
    display_information: {
      name: "Vindrose",
      description: "Svar om regionens internationale arbejde, med kilde og dato",
      long_description:
        "Vindrose svarer på dansk og engelsk om Region Midtjyllands internationale arbejde: samarbejdsregioner, kontorer og kontakter, EU-programmer, frister og den internationale strategi af 16. april 2008. Hvert svar viser, hvor det står, og fra hvornår. Hvad der ikke står nogen steder, siger Vindrose, at den ikke ved.",
      background_color: "#1b3a57",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Vindrose", always_online: true },
      agent_view: {
        agent_description: "Svarer om regionens internationale arbejde, kun fra kilder, med sted og dato.",
        suggested_prompts: SUGGESTED_PROMPTS,
      },
      shortcuts: SHORTCUTS,
      slash_commands: SLASH_COMMANDS.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usage_hint,
        should_escape: false,
        ...(requestUrl === undefined ? {} : { url: requestUrl }),
      })),
    },
    oauth_config: { scopes: { bot: scopes.map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: {
        ...url,
        bot_events: [...PLAIN_EVENTS, ...scopes.flatMap(({ events }) => events)].toSorted(),
      },
      interactivity: { is_enabled: true, ...url },
      org_deploy_enabled: settings.isForOrganisation ?? false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
