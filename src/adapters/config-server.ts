// The settings of the server itself: its listeners, its people, days off, how long things are kept.
import { z } from "zod";
import { count, host, names, optionalChannel, optionalUrl, people, port } from "./config-schemas.ts";
import type { Section } from "./config-setting.ts";

const A_PERSON = "ids such as slack/T123/person/U456 with commas between";

/** Days off by agreement, as the setting names them. */
const FREE_DAYS = /^(?:06-05|12-24|12-31)$/;

/** The section. */
export const serverSection = {
  HOST: {
    schema: host,
    fallback: "127.0.0.1",
    expected: "a host name or an IP address without port",
    remedy: "Leave it out to listen on this machine only.",
    about: "address of the local listener: page, health, metrics; it has no log-in",
  },
  PORT: {
    schema: port,
    fallback: "3978",
    expected: "a whole number from 0 to 65535",
    remedy: "Leave it out for 3978, or choose a free port such as 8080.",
    about: "its port",
  },
  PUBLIC_HOST: {
    schema: host,
    fallback: "127.0.0.1",
    expected: "a host name or an IP address without port",
    remedy: "Leave it out when a proxy or tunnel on this machine stands before it.",
    about: "address of the public listener, which runs only for Slack over HTTP or Teams",
  },
  PUBLIC_PORT: {
    schema: port,
    fallback: "3979",
    expected: "a whole number from 0 to 65535",
    remedy: "Leave it out for 3979, or choose a free port such as 8081.",
    about: "its port",
  },
  PUBLIC_URL: {
    schema: optionalUrl,
    fallback: "",
    expected: "a web address such as https://vindrose.example.dk, with TLS unless it is this machine",
    remedy: "Leave it out to show calendar addresses of this machine.",
    about: "address under which the public listener is reached; calendar addresses begin with it",
  },
  PUBLIC_RATE: {
    schema: count,
    fallback: "2000",
    expected: "a whole number of 1 or more",
    remedy: "Leave it out for 2000 requests a second.",
    about: "requests a second that the public listener looks at; the rest are told to come again",
  },
  EDITORS: {
    schema: people,
    fallback: "",
    expected: A_PERSON,
    remedy: "Leave it out when dates are registered at the terminal only.",
    about: "who may register dates",
  },
  OPERATORS: {
    schema: people,
    fallback: "",
    expected: A_PERSON,
    remedy: "Leave it out when deliveries are looked after at the terminal only.",
    about: "who may look after deliveries; may all that editors may",
  },
  UNIT_CHANNEL: {
    schema: optionalChannel,
    fallback: "",
    expected: "a channel such as slack/T123/channel/C456",
    remedy: "Leave it out when nothing is to be sent to the unit.",
    about: "where questions to the unit and reminders that nobody took up go",
  },
  UNIT_LANGUAGE: {
    schema: z.enum(["da", "en"]),
    fallback: "da",
    expected: "da or en",
    remedy: "Leave it out for da.",
    about: "language of what goes to the unit's channel",
  },
  FREE_DAYS: {
    schema: names(FREE_DAYS).transform((days) => ({
      constitutionDay: days.has("06-05"),
      christmasEve: days.has("12-24"),
      newYearsEve: days.has("12-31"),
    })),
    fallback: "06-05,12-24",
    expected: "days among 06-05, 12-24 and 12-31 with commas between",
    remedy: "Leave it out for 06-05,12-24.",
    about: "days that are free by agreement, as month-day: Grundlovsdag, 24 and 31 December",
  },
  RETENTION_SLOT_MINUTES: {
    schema: count,
    fallback: "30",
    expected: "a whole number of minutes, 1 or more",
    remedy: "Leave it out for 30.",
    about: "minutes that a conversation is remembered for follow-ups, outside the page",
  },
  RETENTION_EVENT_DAYS: {
    schema: count,
    fallback: "7",
    expected: "a whole number of days, 1 or more",
    remedy: "Leave it out for 7.",
    about: "days that ids of processed events are kept",
  },
  RETENTION_LESSON_DAYS: {
    schema: count,
    fallback: "180",
    expected: "a whole number of days, 1 or more",
    remedy: "Leave it out for 180.",
    about: "days that feedback and unanswered questions are kept",
  },
  RETENTION_LEDGER_DAYS: {
    schema: count,
    fallback: "400",
    expected: "a whole number of days, 1 or more",
    remedy: "Leave it out for 400.",
    about: "days that sent reminders are kept in the ledger",
  },
} as const satisfies Section;

/** The section of the store, which the operator's tools read alone. */
export const storeSection = {
  VINDROSE_DATA: {
    schema: z.string(),
    fallback: ".vindrose",
    expected: "a folder",
    remedy: "Leave it out for .vindrose in the working folder.",
    about: "folder for all that is written: the store's file, backups",
  },
  DATABASE_URL: {
    schema: z
      .union([z.literal(""), z.url({ protocol: /^postgres(ql)?$/ })])
      .transform((url) => url || undefined),
    fallback: "",
    expected: "a URL such as postgresql://user@host/database",
    remedy: "Leave it out to use the embedded store.",
    about: "PostgreSQL instead of the file, for several instances",
    isSecret: true,
  },
} as const satisfies Section;
