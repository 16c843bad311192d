// Addresses of calendars: a person's feed and its single entries behind an unguessable, revocable secret, and on the
// local listener each deadline without one. An unknown, revoked or malformed secret gets one and the same reply; no
// secret ever reaches the log or a metric.
import { type Reply, type Request, type Route, textReply } from "../http-route.ts";
import type { Feeds } from "../../bot/ports.ts";
import type { RecipientKey } from "../../bot/reminder.ts";
import { DEFAULT_HOUR, DEFAULT_LEAD_DAYS } from "../../bot/reminders.ts";
import { StoreError } from "../store/engine.ts";
import { allDeadlines, type CalendarWorld, oneDeadline, wishesOf } from "./deadlines.ts";

/** What feeds need beside the calendars. */
export type FeedWorld = CalendarWorld & { readonly feeds: Pick<Feeds, "ownerOf"> };

/** A secret as `Feeds.open` makes it: 256 bits. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const ENDING = ".ics";

/** The path of a feed. */
export function feedPath(secret: string): string {
  return `/calendar/${secret}${ENDING}`;
}

/** The feed and its entries, for both listeners. */
export function feedRoutes(world: FeedWorld): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/calendar/:file",
      name: "calendar feed",
      handle: (request) =>
        guarded(world, withoutEnding(request.params["file"]), async (owner) =>
          allDeadlines(world, await wishesOf(world, owner)),
        ),
    },
    {
      method: "GET",
      path: "/calendar/:secret/:subject/:file",
      name: "calendar entry",
      handle: ({ params }) =>
        guarded(world, params["secret"] ?? "", async (owner) =>
          oneDeadline(
            world,
            { subject: params["subject"] ?? "", occurrence: withoutEnding(params["file"]) },
            await wishesOf(world, owner),
          ),
        ),
    },
  ];
}

/** Each deadline on its own, for the local listener: whoever reaches that may read everything anyway. */
export function deadlineRoutes(world: CalendarWorld): readonly Route[] {
  const handle = async ({ params, query }: Request): Promise<Reply> => {
    const language = query.get("language") === "en" ? "en" : "da";
    const text = await oneDeadline(
      world,
      { subject: params["subject"] ?? "", occurrence: withoutEnding(params["file"]) },
      { language, leadDays: DEFAULT_LEAD_DAYS, hour: DEFAULT_HOUR },
    );
    return text === undefined ? nothingHere() : calendarReply(text);
  };
  return [
    {
      method: "GET",
      path: "/deadlines/:subject/:file",
      name: "deadline",
      handle: (request) => whileStoreIsThere(() => handle(request)),
    },
  ];
}

/** What the secret opens; the same reply for every secret that opens nothing. */
async function guarded(
  { feeds }: FeedWorld,
  secret: string,
  make: (owner: RecipientKey) => Promise<string | undefined>,
): Promise<Reply> {
  return whileStoreIsThere(async () => {
    const owner = SECRET.test(secret) ? await feeds.ownerOf(secret) : undefined;
    const text = owner === undefined ? undefined : await make(owner);
    return text === undefined ? nothingHere() : calendarReply(text);
  });
}

async function whileStoreIsThere(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return textReply(503, "The calendar cannot be read now.", { "retry-after": "60" });
  }
}

/** "x.ics" -> "x"; the empty text, which names nothing, for every other. */
function withoutEnding(file: string | undefined): string {
  return file?.endsWith(ENDING) === true ? file.slice(0, -ENDING.length) : "";
}

function nothingHere(): Reply {
  return textReply(404, "Not found.");
}

function calendarReply(text: string): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      // asked for again each time, so that a date that moved or a feed that was revoked counts at once
      "cache-control": "private, no-cache",
      "content-disposition": 'inline; filename="vindrose.ics"',
      "x-robots-tag": "noindex",
    },
    body: text,
  };
}
