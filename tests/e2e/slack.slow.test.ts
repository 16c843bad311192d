// Vindrose in a Slack on loopback, over HTTP and over Socket Mode, as people use it: typed, pressed and filled in on the
// peer's page and through its control API. In CI a missing Chromium fails; elsewhere the run says that it skipped.
// VINDROSE_PICTURES=1 writes the pictures of docs/slack.md to docs/pictures.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildAction } from "../../src/adapters/slack/actions.ts";
import { slackFaults } from "../support/slack-check.ts";
import { findChromium, openChromium } from "./chromium.ts";
import { deadline, subscribedInTime } from "./reminded-today.ts";
import { freePort, type ServerProcess, startServerProcess } from "./server-process.ts";
import {
  APP,
  buttonIn,
  CHANNELS,
  PEOPLE,
  type PeerMessage,
  type SlackPeer,
  startSlackPeer,
  TEAM,
} from "./slack-peer.ts";

const executable = findChromium();
const mustRun = process.env["CI"] !== undefined && process.env["CI"] !== "";
if (executable === undefined && !mustRun)
  process.stderr.write(
    "SKIPPED: the Slack tests need Chromium (apt-get install chromium, or set CHROMIUM).\n",
  );
const withPictures = process.env["VINDROSE_PICTURES"] === "1";

const { anna, bo } = PEOPLE;
const OPEN = CHANNELS.open.id;
const UNIT = CHANNELS.unit.id;
const WAIT = { timeout: 15_000, interval: 50 };
/** A tick of the reminders comes every 20 s. */
const TICK = { timeout: 60_000, interval: 200 };

describe.skipIf(executable === undefined && !mustRun).each(["HTTP", "Socket Mode"] as const)(
  "Slack over %s",
  (way) => {
    let peer: SlackPeer;
    let server: ServerProcess;
    let browser: Browser;
    let page: Page;
    let folder: string;

    beforeAll(async () => {
      if (executable === undefined) throw new Error("no Chromium: install it, or set CHROMIUM to its path");
      const publicPort = await freePort();
      peer = await startSlackPeer(way === "HTTP" ? `http://127.0.0.1:${publicPort}/slack/events` : undefined);
      folder = mkdtempSync(join(tmpdir(), "vindrose-data-"));
      server = await startServerProcess({
        VINDROSE_DATA: folder,
        PORT: String(await freePort()),
        PUBLIC_PORT: String(publicPort),
        PUBLIC_HOST: "127.0.0.1",
        SLACK_BOT_TOKEN: APP.botToken,
        ...(way === "HTTP" ? { SLACK_SIGNING_SECRET: APP.signingSecret } : { SLACK_APP_TOKEN: APP.appToken }),
        SLACK_API_URL: peer.apiUrl,
        SLACK_APP_ID: APP.appId,
        EDITORS: `slack/${TEAM}/person/${bo.id}`,
        UNIT_CHANNEL: `slack/${TEAM}/channel/${UNIT}`,
      });
      const ready = way === "HTTP" ? "slack knows us" : "slack socket open";
      await vi.waitUntil(() => server.printed().includes(ready), WAIT);
      await vi.waitUntil(() => server.printed().includes("slack knows us"), WAIT);
      browser = await openChromium(executable);
      page = await browser.newPage({ viewport: { width: 1180, height: 860 }, reducedMotion: "reduce" });
      page.setDefaultTimeout(15_000);
      await page.goto(peer.url);
      // the peer has no thumbs to draw and says so in red, which would puzzle in a picture
      if (withPictures)
        await page.addStyleTag({
          content:
            ".bk-unknown { display: none } .thread-pane { width: 560px !important } .bk-fields > * { min-width: 0 }",
        });
      await page.locator(".sidebar-item", { hasText: "internationalt" }).click();
    });
    afterAll(async () => {
      await browser?.close();
      const printed = server?.printed() ?? "";
      const code = await server?.stop();
      await peer?.stop();
      rmSync(folder, { recursive: true, force: true });
      expect(printed).not.toContain('"level":"error"');
      expect(code).toBe(0);
    });

    const picture = async (name: string, of: Page | Locator = page): Promise<void> => {
      if (withPictures && way === "HTTP") await of.screenshot({ path: `docs/pictures/slack-${name}.png` });
    };
    /** Types into the field below the conversation that is open. */
    const type = async (text: string): Promise<void> => {
      const field = page.getByPlaceholder(/^Message/).first();
      await field.fill(text);
      await field.press("Enter");
    };
    const say = async (text: string, more: Readonly<Record<string, string>> = {}): Promise<PeerMessage> => {
      const { message } = await peer.act("message", { channel: OPEN, user: anna.id, text, ...more });
      return message as PeerMessage;
    };
    /** The bot's messages that fit, once there is one. */
    const fromBot = async (
      channel: string,
      fits: (message: PeerMessage) => boolean,
      wait = WAIT,
    ): Promise<PeerMessage> => {
      let found: PeerMessage | undefined;
      await expect
        .poll(async () => {
          const all = await peer.messages(channel);
          found = all.findLast((message) => message.user === APP.botUserId && fits(message));
          return found !== undefined;
        }, wait)
        .toBe(true);
      if (found === undefined) throw new Error("no such message");
      return found;
    };
    /** The conversation of a person with the bot. */
    const directOf = async (user: string): Promise<string> => {
      await peer.act("open-home", { user });
      const state = (await (await fetch(`${peer.url}/_control/state`)).json()) as {
        readonly channels: readonly {
          readonly id: string;
          readonly is_im: boolean;
          readonly members: readonly string[];
        }[];
      };
      const found = state.channels.find(({ is_im, members }) => is_im && members.includes(user));
      if (found === undefined) throw new Error("no conversation");
      return found.id;
    };
    const press = (channel: string, message: PeerMessage, user: string, action: unknown) =>
      peer.act("interact", { channel, messageTs: message.ts, user, action });

    test("a mention is answered once, in its thread; a follow-up in the thread goes on from it", async () => {
      await type(`<@${APP.botUserId}> partner Shanghai`);
      const answer = await fromBot(OPEN, ({ text }) => text.includes("Shanghai"));
      const asked = (await peer.messages(OPEN)).find(({ user }) => user === anna.id);
      expect(answer.thread_ts).toBe(asked?.ts);
      await say(`<@${APP.botUserId}> hvem er kontakten?`, { thread_ts: asked?.ts ?? "" });
      const next = await fromBot(OPEN, ({ text, ts }) => ts !== answer.ts && text.includes("Shanghai"));
      expect(next.thread_ts).toBe(asked?.ts);
      await page.locator(".thread-summary").first().click();
      await expect
        .poll(() => page.locator(".bk-header", { hasText: "Shanghai" }).count(), WAIT)
        .toBeGreaterThan(0);
      await picture("thread");
      await page.locator(".thread-x").click();
    });

    test("what is not for it is not answered", async () => {
      const before = (await peer.messages(OPEN)).length;
      await say("hvem kender Shanghai?");
      const asked = await say(`<@${APP.botUserId}> hjælp`);
      await fromBot(OPEN, ({ thread_ts }) => thread_ts === asked.ts);
      expect((await peer.messages(OPEN)).length).toBe(before + 3);
    });

    test("each slash command answers its asker alone, and can be shared", async () => {
      const commands = [
        ["/partner", "Shanghai", "Shanghai"],
        ["/partner", "", "samarbejdsregioner"],
        ["/program", "rent vand i Østersøen med partnere i Polen", "Interreg"],
        ["/frist", "", "Frister"],
        ["/vindrose", "who is our contact in Shanghai?", "Shanghai"],
        ["/vindrose", "help", "strategy"],
      ] as const;
      for (const [command, text, expected] of commands) {
        const before = (await peer.messages(OPEN)).length;
        await peer.act("command", { channel: OPEN, user: anna.id, command, text });
        await expect.poll(async () => (await peer.messages(OPEN)).length, WAIT).toBe(before + 1);
        const answer = (await peer.messages(OPEN)).at(-1);
        expect(answer).toMatchObject({ subtype: "ephemeral", ephemeral_to: anna.id });
        expect(JSON.stringify(answer)).toContain(expected);
      }
      await type("/partner Shanghai");
      const shown = page
        .locator(".msg", { hasText: "only visible to you" })
        .filter({ hasText: "Shanghai" })
        .last();
      await shown.getByRole("button", { name: /Del i kanalen|Share in the channel/ }).waitFor();
      await picture("command");
      await shown.getByRole("button", { name: /Del i kanalen|Share in the channel/ }).click();
      const shared = await fromBot(
        OPEN,
        ({ subtype, thread_ts, text }) =>
          subtype === undefined && thread_ts === undefined && text.includes("Shanghai"),
      );
      expect(shared).not.toHaveProperty("ephemeral_to");
    });

    test("a source opens in a window, with its neighbours", async () => {
      await page
        .locator(".msg", { hasText: "Shanghai" })
        .getByRole("button", { name: "Se kilden" })
        .last()
        .click();
      const dialog = page.locator(".modal");
      await dialog.waitFor();
      await expect.poll(() => dialog.innerText(), WAIT).toContain("Shanghai");
      await picture("source");
      await page.keyboard.press("Escape");
      if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Luk" }).click();
      await dialog.waitFor({ state: "hidden" });
    });

    test("the window for a project idea says what is missing, and then finds programmes", async () => {
      await type("/program");
      const dialog = page.locator(".modal");
      await dialog.getByRole("button", { name: "Find EU-program" }).click();
      await expect.poll(() => dialog.innerText(), WAIT).toMatch(/Fortæl, hvad/);
      await dialog.getByRole("textbox").first().fill("mindre madspild i storkøkkener med Malmö og Rostock");
      await picture("window");
      await dialog.getByRole("button", { name: "Find EU-program" }).click();
      await expect.poll(() => dialog.innerText(), WAIT).toMatch(/Interreg/);
      await dialog.getByRole("button", { name: "Luk" }).click();
      // and in the person's own conversation, to go on from there
      const direct = await directOf(anna.id);
      await fromBot(direct, ({ text }) => text.includes("Interreg"));
    });

    test("the home tab shows deadlines, and its buttons work", async () => {
      await page.locator(".sidebar-item", { hasText: "Vindrose" }).click();
      await page.locator(".bk-header", { hasText: "Vindrose" }).first().waitFor();
      await picture("home");
      await page.getByRole("button", { name: "Vis mine data", exact: true }).click();
      const dialog = page.locator(".modal");
      await expect.poll(() => dialog.innerText(), WAIT).toMatch(/gemmer/);
      await dialog.getByRole("button", { name: "Luk" }).click();
      await page.locator(".sidebar-item", { hasText: "internationalt" }).click();
    });

    test("an edited question gets another answer, a deleted one none", async () => {
      const direct = await directOf(anna.id);
      const { message } = await peer.act("message", {
        channel: direct,
        user: anna.id,
        text: "partner Shanghai",
      });
      const asked = message as PeerMessage;
      const answer = await fromBot(direct, ({ thread_ts }) => thread_ts === asked.ts);
      await peer.act("edit-message", {
        channel: direct,
        ts: asked.ts,
        user: anna.id,
        text: "hvem er vores kontakt i Ungarn?",
      });
      await fromBot(direct, ({ ts, text }) => ts === answer.ts && text.includes("Ungarn"));
      await peer.act("delete-message", { channel: direct, ts: asked.ts, user: anna.id });
      await expect
        .poll(async () => (await peer.messages(direct)).some(({ ts }) => ts === answer.ts), WAIT)
        .toBe(false);
    });

    test("whether an answer helped is kept, with a reason where it did not", async () => {
      const direct = await directOf(anna.id);
      const { message } = await peer.act("message", { channel: direct, user: anna.id, text: "frist" });
      const answer = await fromBot(direct, ({ thread_ts }) => thread_ts === (message as PeerMessage).ts);
      const drawn = JSON.stringify(answer.blocks);
      const replyId = /"value":"helpful ([^"]+)"/.exec(drawn)?.[1] ?? "";
      // the peer does not draw the thumbs: pressed through its control API, with what they carry
      const thumb = (verdict: "helpful" | "not_helpful") =>
        buildAction({ kind: "feedback", verdict, replyId }, 0);
      await press(direct, answer, anna.id, thumb("helpful"));
      await fromBot(direct, ({ text }) => text.startsWith("Tak"));
      await press(direct, answer, anna.id, thumb("not_helpful"));
      const dialog = page.locator(".modal");
      await dialog.waitFor();
      await dialog.getByRole("textbox").first().fill("datoen mangler");
      await picture("feedback");
      await dialog.getByRole("button").last().click();
      await expect
        .poll(async () => JSON.stringify(await peer.log()).includes("view_submission"), WAIT)
        .toBe(true);
      const open2 = page.locator(".modal");
      if (await open2.isVisible()) await open2.getByRole("button", { name: "Luk" }).click();
    });

    test("a question to the unit gets its reply back to the asker", async () => {
      const direct = await directOf(anna.id);
      await peer.act("message", {
        channel: direct,
        user: anna.id,
        text: "til enheden hvem passer kontoret i Riga?",
      });
      const posted = await fromBot(UNIT, ({ text }) => text.includes("Riga"));
      const { action_id, value, type: kind } = buttonIn(posted, "Svar");
      await press(UNIT, posted, bo.id, { type: kind, action_id, value });
      const dialog = page.locator(".modal");
      await dialog.waitFor();
      await dialog.getByRole("textbox").first().fill("Det gør Maja, skriv til kontoret.");
      await dialog
        .getByRole("button", { name: /Send|Svar/ })
        .last()
        .click();
      await fromBot(direct, ({ text }) => text.includes("Det gør Maja"));
      if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Luk" }).click();
    });

    test("a person subscribes, is reminded, and presses done: everyone's reminder says so", async () => {
      const direct = await directOf(anna.id);
      const boDirect = await directOf(bo.id);
      await peer.act("message", {
        channel: boDirect,
        user: bo.id,
        text: `frist status-report ${deadline}`,
      });
      await fromBot(boDirect, ({ text }) => text.includes("registreret"));
      await peer.act("message", { channel: direct, user: anna.id, text: "påmind status-report 7 kl 0" });
      await fromBot(direct, ({ text }) => text.includes("Du bliver mindet"));
      await say(`<@${APP.botUserId}> påmind status-report 7 kl 0 her`);
      await fromBot(OPEN, ({ text }) => text.includes("bliver mindet"));
      subscribedInTime(folder);
      const isReminder = ({ text }: PeerMessage) => text.startsWith("Påmindelse");
      const own = await fromBot(direct, isReminder, TICK);
      const shared = await fromBot(OPEN, isReminder, TICK);
      await page.locator(".sidebar-item", { hasText: "internationalt" }).click();
      const shown = page.locator(".msg", { hasText: "Påmindelse" }).last();
      await shown.scrollIntoViewIfNeeded();
      await picture("reminder");
      await shown.getByRole("button", { name: "Færdig" }).click();
      const isDone = (name: string) => (message: PeerMessage) => message.ts === name && !isReminder(message);
      await fromBot(OPEN, isDone(shared.ts));
      const changed = await fromBot(direct, isDone(own.ts));
      expect(changed.text).toMatch(/[Ff]ærdig|[Uu]dført|gjort/);
      await picture("done");
    }, 150_000);

    test("everything that went to Slack is within its schema and limits", async () => {
      expect(peer.faults).toEqual([]);
      for (const channel of [OPEN, UNIT, await directOf(anna.id), await directOf(bo.id)])
        for (const message of await peer.messages(channel))
          if (message.user === APP.botUserId && message.blocks !== undefined)
            expect(slackFaults({ text: message.text, blocks: message.blocks })).toEqual([]);
      expect(new Set(peer.calls.map(({ method }) => method)).size).toBeGreaterThan(5);
    });
  },
);
