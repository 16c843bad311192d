// What Slack delivers, over HTTP or Socket Mode alike, through Bolt: judged, written down, and only then acknowledged.
// With the store away Slack gets no acknowledgement and delivers again. Nothing is answered here.
import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { InboxEvent } from "../../bot/ports.ts";
import type { SlackSettings } from "../config-slack.ts";
import { errorFields, type Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Clock } from "../../bot/ports.ts";
import { quietLogger } from "./client.ts";
import { admit, type AskedIdentity } from "./identity.ts";
import { readMessage, readOpening } from "./incoming.ts";
import { readCommand, readPress, readShortcut, readSubmission, type Submission } from "./interactions.ts";

/** What receiving acts through. */
export type ReceiveWorld = {
  readonly settings: SlackSettings;
  readonly identity: AskedIdentity;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Durable before it resolves; throws StoreError while the store is away. */
  readonly accept: (event: InboxEvent) => Promise<boolean>;
  /** What acknowledges a window; nothing closes it. */
  readonly answerWindow: (
    team: string,
    submission: Submission,
  ) => Promise<Readonly<Record<string, unknown>> | undefined>;
};

/** Thrown for what cannot be judged yet: Slack has to deliver it again. */
class TooEarlyError extends Error {}

/** Makes the Bolt app behind a receiver: the same listeners for both ways in. */
export function listen(receiver: Receiver, world: ReceiveWorld): void {
  const app = new App({
    receiver: storing(receiver, world),
    // No token here: with one, Bolt asks Slack at once and ends the process when that fails.
    authorize: async () => {
      const known = world.identity.identity();
      return {
        botToken: world.settings.botToken,
        ...(known === undefined ? {} : { botUserId: known.botUserId }),
        ...(known?.botId === undefined ? {} : { botId: known.botId }),
      };
    },
    logger: quietLogger,
    convoStore: false,
    ...(world.settings.apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: world.settings.apiUrl } }),
  });
  // Whatever a listener throws goes to the receiver, which then does not acknowledge.
  app.error(async (error) => {
    throw "original" in error && error.original instanceof Error ? error.original : error;
  });
  listenToEvents(app, world);
  listenToInteractions(app, world);
}

function listenToEvents(app: App, world: ReceiveWorld): void {
  const take = async (team: string, payload: unknown): Promise<void> =>
    keep(
      world,
      readMessage(team, payload, {
        now: world.clock.now(),
        botUserId: world.identity.identity()?.botUserId,
        hasChannelFollowUps: world.settings.hasChannelFollowUps,
      }),
    );
  app.event("message", ({ body, event }) => admitted(world, body, (team) => take(team, event)));
  app.event("app_mention", ({ body, event }) => admitted(world, body, (team) => take(team, event)));
  app.event("app_home_opened", ({ body, event }) =>
    admitted(world, body, (team) =>
      keep(world, readOpening(team, event, { eventId: body.event_id, now: world.clock.now() })),
    ),
  );
  const leave =
    (event: string) =>
    async ({ body }: { readonly body: unknown }): Promise<void> =>
      admitted(world, body, async () => {
        world.log.error("slack removed us", { event });
        world.identity.uninstalled();
      });
  app.event("app_uninstalled", leave("app_uninstalled"));
  app.event("tokens_revoked", async ({ body, event }) => {
    // People's own tokens are none of ours: we hold the bot's alone.
    if ((event.tokens.bot ?? []).length > 0) await leave("tokens_revoked")({ body });
  });
}

function listenToInteractions(app: App, world: ReceiveWorld): void {
  const { clock } = world;
  app.command(/^\//, async ({ body, ack }) => {
    await admitted(world, body, (team) => keep(world, readCommand(team, body, clock.now())));
    await ack();
  });
  app.action(/./, async ({ body, ack }) => {
    await admitted(world, body, (team) => keep(world, readPress(team, body, clock.now())));
    await ack();
  });
  app.shortcut(/./, async ({ body, ack }) => {
    await admitted(world, body, (team) => keep(world, readShortcut(team, body, clock.now())));
    await ack();
  });
  for (const type of ["view_submission", "view_closed"] as const)
    app.view({ callback_id: /./, type }, async ({ body, ack }) => {
      let answer: Readonly<Record<string, unknown>> | undefined;
      await admitted(world, body, async (team) => {
        const submission = readSubmission(body);
        if (submission !== undefined) answer = await world.answerWindow(team, submission);
      });
      // Built by views.ts and forms.ts in the shape that Slack takes, which Bolt's type knows per kind of window.
      await (ack as (response?: unknown) => Promise<void>)(answer);
    });
}

/** Goes on for what is ours; what is not is acknowledged and forgotten, so that Slack does not come again with it. */
async function admitted(
  { settings, identity, log, metrics }: ReceiveWorld,
  body: unknown,
  work: (team: string) => Promise<void>,
): Promise<void> {
  const admission = admit(body, settings, identity.identity());
  metrics.count("vindrose_slack_received_total", { admission: admission.kind });
  if (admission.kind === "unsure") throw new TooEarlyError("the own workspace is not known yet");
  if (admission.kind === "ours") return work(admission.team);
  log.info("slack event of another workspace or app");
}

async function keep({ accept }: ReceiveWorld, event: InboxEvent | undefined): Promise<void> {
  if (event !== undefined) await accept(event);
}

/** Bolt acknowledges events before its listeners have run; held back here until they have stored what came. */
function storing(receiver: Receiver, { log }: ReceiveWorld): Receiver {
  return {
    init: (app) => {
      const process = app.processEvent.bind(app);
      const held: Pick<App, "processEvent"> = {
        processEvent: async (event: ReceiverEvent) => {
          let response: unknown;
          await process({
            ...event,
            ack: async (given: unknown) => {
              response = given;
            },
          });
          // Over a socket that has closed meanwhile nobody hears it; then Slack comes again, to a known event.
          await event.ack(response as never).catch((error: unknown) => {
            log.error("slack not acknowledged", errorFields(error));
          });
        },
      };
      // A receiver uses nothing else of its app.
      receiver.init(held as App);
    },
    start: (...args: unknown[]) => receiver.start(...args),
    stop: (...args: unknown[]) => receiver.stop(...args),
  };
}
