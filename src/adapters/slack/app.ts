// Vindrose in Slack: puts the ways in, the inbox and the ways out together. In: the desk, the store and settings. Out: a
// surface that starts and stays up whether or not Slack can be reached.
import type { SlackSettings } from "../config-slack.ts";
import { startInbox, type InboxRunner } from "../inbox-runner.ts";
import type { ConnectSurface, SurfaceAdapter, SurfaceHealth, SurfaceWorld } from "../surface.ts";
import { prepareAnswer } from "./answer.ts";
import { lookUpAnswer, prepareApology } from "./broken-off.ts";
import type { AnswerWorld } from "./reply.ts";
import { createSlackClient } from "./client.ts";
import { slackDelivery, slackOutlet } from "./deliver.ts";
import { httpWay } from "./http-way.ts";
import { type AskedIdentity, askIdentity } from "./identity.ts";
import { eventOf, opaqueKey } from "./jobs.ts";
import { listen } from "./receive.ts";
import { socketWay } from "./socket-way.ts";
import { answerWindow } from "./windows.ts";

/** Makes the surface; connects to nothing yet. */
export const connectSlack: ConnectSurface<SlackSettings> = (world) => {
  const { settings, clock, log, metrics } = world;
  const client = createSlackClient(settings);
  const identity = askIdentity(client, log);
  let inbox: InboxRunner | undefined;
  const answering: AnswerWorld = {
    ...world,
    client,
    identity,
    // Without a running worker an event is only written down; the worker begins with what is there.
    accept: (event) => inbox?.accept(event) ?? world.store.inbox.accept(event),
  };
  const way = wayIn(world);
  listen(way.receiver, {
    settings,
    identity,
    clock,
    log,
    metrics,
    accept: answering.accept,
    answerWindow: (team, submission) => answerWindow(answering, team, submission),
  });
  return {
    name: "slack",
    routes: way.routes,
    localRoutes: [],
    delivery: slackDelivery(answering),
    outlet: slackOutlet(answering),
    redraw: async (changed) => {
      const what = `redraw/${opaqueKey(`${changed.subject} ${changed.occurrence} ${clock.now()}`, "")}`;
      await answering.accept(eventOf({ kind: "redraw", ...changed, after: "" }, what, clock.now()));
    },
    start: async () => {
      inbox = startWorker(answering, world);
      identity.start();
      way.start();
    },
    stop: async () => {
      identity.stop();
      await way.stop();
      await inbox?.stop();
    },
    health: () => healthOf(identity, way),
  };
};

function startWorker(answering: AnswerWorld, world: SurfaceWorld<SlackSettings>): InboxRunner {
  const { store, clock, log, metrics, instance } = world;
  return startInbox({
    surface: "slack",
    inbox: store.inbox,
    clock,
    log,
    instance,
    prepare: (event) => prepareAnswer(answering, event),
    apologise: (event, reference) => prepareApology(answering, event, reference),
    lookUp: (event) => lookUpAnswer(answering, event),
    ended: (outcome) => metrics.count("vindrose_inbox_events_total", { surface: "slack", outcome }),
  });
}

type WayIn = Pick<SurfaceAdapter, "routes"> & {
  readonly receiver: Parameters<typeof listen>[0];
  readonly isOpen: () => boolean;
  readonly name: string;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

function wayIn({ settings, clock, log }: SurfaceWorld<SlackSettings>): WayIn {
  const { mode, apiUrl } = settings;
  if (mode.kind === "http") {
    const { receiver, route } = httpWay(mode.signingSecret, { clock, log });
    return {
      receiver,
      routes: [route],
      name: "HTTP",
      isOpen: () => true,
      start: () => undefined,
      stop: async () => undefined,
    };
  }
  const socket = socketWay({ appToken: mode.appToken, apiUrl }, { clock, log });
  return {
    receiver: socket.receiver,
    routes: [],
    name: "Socket Mode",
    isOpen: socket.isConnected,
    start: socket.start,
    stop: socket.stop,
  };
}

function healthOf(identity: AskedIdentity, way: WayIn): SurfaceHealth {
  const state = identity.state();
  switch (state.kind) {
    case "uninstalled":
      return { kind: "ill", detail: `${way.name}, not installed in the workspace, or the token was revoked` };
    case "asking":
      return { kind: "starting", detail: `${way.name}, connecting` };
    case "unknown":
      return { kind: "ill", detail: `${way.name}, Slack ${state.reason}` };
    case "known":
      return way.isOpen()
        ? { kind: "well", detail: `${way.name}, connected` }
        : { kind: "ill", detail: `${way.name}, not connected` };
  }
  return state satisfies never;
}
