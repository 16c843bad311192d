// Socket Mode: a connection that we open, so that no public address is needed. Kept up by ourselves: Bolt's client gives
// up when Slack cannot be reached, or ends the process with a rejection that nobody hears.
import { SocketModeReceiver } from "@slack/bolt";
import type { Clock } from "../../bot/ports.ts";
import { errorFields, type Log } from "../log.ts";
import { quietLogger } from "./client.ts";

/** Milliseconds for opening a connection; Slack's answer takes a fraction of it. */
const OPEN_MS = 10_000;
/** Milliseconds that a stop waits for the connection to end. */
const STOP_MS = 2000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** The app-level token, and another base address for tests. */
type SocketSettings = { readonly appToken: string; readonly apiUrl: string | undefined };

/** The receiver, kept connected from `start` to `stop`. */
export function socketWay(
  settings: SocketSettings,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
) {
  const receiver = receiverOf(settings, log);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  let isConnected = false;

  /** One connection, from its opening to its end. False when it never came about. */
  async function connectOnce(): Promise<boolean> {
    const ended = new Promise<void>((resolve) => receiver.client.once("disconnected", () => resolve()));
    try {
      await receiver.start();
    } catch (error) {
      log.error("slack socket not opened", errorFields(error));
      return false;
    }
    // Stopped while it was being opened.
    if (stopping.signal.aborted) await receiver.client.disconnect();
    isConnected = true;
    log.info("slack socket open");
    await ended;
    isConnected = false;
    return true;
  }
  async function keepConnected(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!stopping.signal.aborted) {
      // Slack renews connections every few hours; a new one at once loses nothing, since it delivers again.
      wait = (await connectOnce()) ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, wait * 2);
      if (!stopping.signal.aborted && wait > FIRST_WAIT_MS)
        await Promise.race([clock.sleep(wait * (0.5 + 0.5 * clock.random())), stopped]);
    }
  }
  let running: Promise<void> = Promise.resolve();
  return {
    receiver,
    isConnected: () => isConnected,
    start: (): void => {
      running = keepConnected();
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await receiver.client.disconnect();
      // A call that is under way ends by its own time limit; nobody waits for that.
      await Promise.race([running, clock.sleep(STOP_MS)]);
    },
  };
}

function receiverOf(settings: SocketSettings, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: settings.appToken,
    logger: quietLogger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
        timeout: OPEN_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
    processEventErrorHandler: async ({ error }) => {
      // Not acknowledged: Slack delivers it again.
      log.error("slack event not stored", errorFields(error));
      return false;
    },
  });
}
