// The environment in, checked settings out; every fault at once, each with what was found, what is expected and what
// to do. It never prints the value of a secret and never starts half-right.
import { defaultRetention, type Retention } from "../bot/ports.ts";
import type { RecipientKey } from "../bot/reminder.ts";
import type { RoleSettings } from "../bot/roles.ts";
import type { Language } from "../knowledge/model.ts";
import type { FreeDays } from "../knowledge/working-days.ts";
import { serverSection, storeSection } from "./config-server.ts";
import { ConfigError, type Environment, readSection, type Section, type Values } from "./config-setting.ts";
import { type SlackSettings, slackSection, slackSettings } from "./config-slack.ts";
import { type TeamsSettings, teamsSection, teamsSettings } from "./config-teams.ts";
import { placeOf } from "./store/place.ts";
import type { StorePlace } from "./store/store.ts";

/** Where a listener listens. */
export type ListenAddress = {
  readonly host: string;
  /** 0 lets the system choose, for tests. */
  readonly port: number;
};

/** Settings of the server. */
export type Config = {
  readonly local: ListenAddress;
  readonly public: ListenAddress & {
    /** How it is reached from outside, without a slash at the end; `undefined` when nobody said. */
    readonly url: string | undefined;
    /** Requests a second. */
    readonly rate: number;
  };
  readonly store: StorePlace;
  readonly roles: RoleSettings;
  /** Where questions to the unit and escalations go; null when no channel is set. */
  readonly unitChannel: { readonly recipient: RecipientKey; readonly language: Language } | null;
  readonly freeDays: FreeDays;
  readonly retention: Retention;
  /** How long a conversation is remembered after its last message, in minutes. */
  readonly slotMinutes: number;
  /** `undefined` when Slack is not set up. */
  readonly slack: SlackSettings | undefined;
  readonly teams: TeamsSettings;
};

/** Every setting by its name, in the order of the README's table. */
export const SETTINGS: Section = { ...serverSection, ...storeSection, ...slackSection, ...teamsSection };

/** Reads the settings. Throws ConfigError with every fault. */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const server = readSection(serverSection, environment, faults);
  const store = readSection(storeSection, environment, faults);
  const slackValues = readSection(slackSection, environment, faults);
  const teamsValues = readSection(teamsSection, environment, faults);
  const slack = slackValues === undefined ? undefined : slackSettings(slackValues, faults);
  const teams = teamsValues === undefined ? undefined : teamsSettings(teamsValues, faults);
  if (server === undefined || store === undefined || teams === undefined || faults.length > 0)
    throw new ConfigError(faults);
  return {
    local: { host: server.HOST, port: server.PORT },
    public: {
      host: server.PUBLIC_HOST,
      port: server.PUBLIC_PORT,
      url: server.PUBLIC_URL,
      rate: server.PUBLIC_RATE,
    },
    store: placeOf(store),
    roles: { editors: server.EDITORS, operators: server.OPERATORS },
    unitChannel: unitChannelOf(server),
    freeDays: server.FREE_DAYS,
    retention: retentionOf(server),
    slotMinutes: server.RETENTION_SLOT_MINUTES,
    slack,
    teams,
  };
}

/** What the operator's tools need of the server's settings. Throws ConfigError with every fault of that section. */
export function readToolSettings(
  environment: Environment,
): Pick<Config, "freeDays" | "retention" | "unitChannel"> {
  const faults: string[] = [];
  const server = readSection(serverSection, environment, faults);
  if (server === undefined) throw new ConfigError(faults);
  return { freeDays: server.FREE_DAYS, retention: retentionOf(server), unitChannel: unitChannelOf(server) };
}

function unitChannelOf(server: Values<typeof serverSection>): Config["unitChannel"] {
  const { UNIT_CHANNEL: recipient, UNIT_LANGUAGE: language } = server;
  return recipient === null ? null : { recipient, language };
}

function retentionOf(server: Values<typeof serverSection>): Retention {
  return {
    ...defaultRetention,
    eventDays: server.RETENTION_EVENT_DAYS,
    lessonDays: server.RETENTION_LESSON_DAYS,
    ledgerDays: server.RETENTION_LEDGER_DAYS,
  };
}

/** Whether anything has to be reached from outside: Slack over HTTP, or Teams. */
export function needsPublicListener({ slack, teams }: Config): boolean {
  return slack?.mode.kind === "http" || teams.credentials !== undefined;
}
