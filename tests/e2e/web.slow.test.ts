// The page in a real browser, as staff use it. In CI a missing Chromium fails; elsewhere the run says that it skipped.
// VINDROSE_PICTURES=1 writes the README's pictures to docs/pictures.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/adapters/store/store.ts";
import { webPerson } from "../../src/adapters/web/person.ts";
import { copenhagenDay } from "../../src/knowledge/calendar.ts";
import { day } from "../support/entries.ts";
import { findChromium, openChromium } from "./chromium.ts";
import { freePort, runServerProcess, type ServerProcess, startServerProcess } from "./server-process.ts";

const executable = findChromium();
const mustRun = process.env["CI"] !== undefined && process.env["CI"] !== "";
if (executable === undefined && !mustRun)
  process.stderr.write(
    "SKIPPED: the browser tests need Chromium (apt-get install chromium, or set CHROMIUM).\n",
  );

const PHONE = { width: 360, height: 740 };
const QUESTION = { da: "hvem er vores kontakt i Shanghai?", en: "who is our contact in Shanghai?" };

describe.skipIf(executable === undefined && !mustRun)("the page in Chromium", () => {
  let browser: Browser;
  let server: ServerProcess;
  let port: number;
  let origin: string;
  let data: string;
  /** What went wrong in any page of the running test. */
  let faults: string[] = [];
  let mayLoseServer = false;

  beforeAll(async () => {
    if (executable === undefined) throw new Error("no Chromium: install it, or set CHROMIUM to its path");
    port = await freePort();
    origin = `http://localhost:${port}`;
    data = mkdtempSync(join(tmpdir(), "vindrose-web-"));
    server = await startServerProcess({ PORT: String(port), VINDROSE_DATA: data });
    browser = await openChromium(executable);
  });
  afterAll(async () => {
    if (executable === undefined) return;
    await browser.close();
    expect(await server.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const told = faults;
    faults = [];
    mayLoseServer = false;
    expect(told).toEqual([]);
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      reducedMotion: "reduce",
      viewport: { width: 1200, height: 850 },
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on("console", (message) => {
      const isExpected = mayLoseServer && message.text().includes("ERR_CONNECTION_REFUSED");
      if (["error", "warning"].includes(message.type()) && !isExpected) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${origin}/`)) faults.push(`a request to ${request.url()}`);
    });
    await page.goto(origin + path);
    return page;
  };

  test("the start prints the address, what is configured, and how to ask in the terminal", () => {
    const printed = server.printed();
    expect(printed).toContain(`http://localhost:${port}\n`);
    expect(printed).toMatch(/Slack +no\nTeams +no \(/);
    expect(printed).toContain("npm run ask");
  });

  test("a port in use and a wrong setting end the start with what to do", async () => {
    const used = await runServerProcess({ PORT: String(port) });
    expect(used.code).toBe(1);
    expect(used.printed).toContain(`PORT: found ${port}, which another program uses`);
    const wrong = await runServerProcess({ PORT: "many" });
    expect([wrong.code, wrong.printed]).toEqual([2, expect.stringContaining("PORT: found 'many', expected")]);
  });

  test.each(["da", "en"] as const)(
    "a first question, in %s, is answered with its source and date",
    async (language) => {
      const page = await open(`/${language}`);
      await ask(page, QUESTION[language]);
      const answer = lastAnswer(page);
      expect(await answer.getAttribute("lang")).toBe(language);
      await expectText(answer, "Shanghai");
      await expectText(answer.locator(".sources"), language === "da" ? "16. april 2008" : "16 April 2008");
      await expectText(answer.locator(".sources"), language === "da" ? "strategien" : "the strategy");
    },
  );

  test("a question in the other language is answered in that language", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.en);
    expect(await lastAnswer(page).getAttribute("lang")).toBe("en");
  });

  test("a follow-up leans on what was asked before, and a new conversation forgets it", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.da);
    await ask(page, "og i Ungarn?");
    await expectText(lastAnswer(page).locator("h3"), "Györ-Moson-Sopron");
    await page.getByRole("button", { name: "Ny samtale" }).click();
    expect(await page.locator(".answer").count()).toBe(0);
    await page.getByRole("heading", { name: "Hvad vil du vide?" }).waitFor();
  });

  test("a choice is a button, and pressing it leads to its answer", async () => {
    const page = await open("/da");
    await ask(page, "hvad med kontoret?");
    await lastAnswer(page).locator(".choices").getByRole("button", { name: "DBO" }).click();
    await page.locator(".answer").nth(1).waitFor();
    await expectText(lastAnswer(page), "Budapest");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H3");
  });

  test("a suggestion and an example are asked when pressed", async () => {
    const page = await open("/en");
    await page.locator("#welcome button").first().click();
    await page.locator(".answer").waitFor();
    await lastAnswer(page).locator(".suggestions button").first().click();
    await page.locator(".answer").nth(1).waitFor();
  });

  test("a citation opens its passage in both languages, and from there its section", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.da);
    await lastAnswer(page).locator("a.mark").first().click();
    const panel = page.getByRole("dialog");
    await panel.waitFor();
    expect(await panel.locator(".pair > [lang=da]").count()).toBe(1);
    expect(await panel.locator(".pair > [lang=en]").count()).toBe(1);
    await expectText(panel, "Shanghai");
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByRole("link", { name: "Læs hele afsnittet" }).click();
    await page.waitForURL(/\/da\/strategy\/samarbejdsregioner#/);
    await expectText(page.locator(".passage:target"), "Shanghai");
    // the conversation is still there on coming back
    await page.getByRole("link", { name: "Spørg", exact: true }).click();
    await expectText(lastAnswer(page), "Shanghai");
  });

  test("a public source is shown among the sources when its number is pressed", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.da);
    await lastAnswer(page).locator("button.mark").first().click();
    expect(await page.evaluate("document.activeElement.dataset.source")).toBe("2");
  });

  test("why this answer unfolds", async () => {
    const page = await open("/en");
    await ask(page, QUESTION.en);
    await lastAnswer(page).locator("summary").click();
    await expectText(lastAnswer(page).locator(".why"), "Understood as");
  });

  test("everything can be done with the keyboard alone", async () => {
    const page = await open("/da");
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await tabTo(".skip");
    expect(await page.evaluate("document.activeElement.getBoundingClientRect().top")).toBeGreaterThanOrEqual(
      0,
    );
    await tabTo("#question");
    await page.keyboard.type(QUESTION.da);
    await page.keyboard.press("Enter");
    await page.locator(".answer").waitFor();
    await page.locator(".answer h3").focus();
    await tabTo("a.mark");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.matches('a.mark')")).toBe(true);
    await tabTo(".suggestions button");
    await page.keyboard.press("Enter");
    await page.locator(".answer").nth(1).waitFor();
    await tabTo(".why summary");
    await page.keyboard.press("Enter");
    await lastAnswer(page).locator(".why dl").waitFor();
    await tabTo("#question");
    await page.keyboard.press("ArrowUp");
    expect(await page.getByRole("textbox").inputValue()).not.toBe("");
  });

  test("the project idea's form asks the question that its fields spell", async () => {
    const page = await open("/en");
    await page.locator("#welcome").getByRole("button", { name: "Project idea" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("The partners' cities").fill("Malmö and Rostock");
    await form.getByLabel("Who applies").selectOption("a university");
    await form.getByLabel("Length in years").fill("3");
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "Find EU programme" }).click();
    await page.locator(".answer").waitFor();
    await expectText(
      page.locator(".asked"),
      "Which EU programme fits a project with partners in Malmö and Rostock, a university applies, 3 years?",
    );
    await expectText(lastAnswer(page), "Malmö");
  });

  test("odd input is answered, and no text becomes markup", async () => {
    const page = await open("/da");
    const odd = `<img src=x onerror="document.title='owned'"> </p><script>document.title='owned'</script>`;
    await ask(page, odd);
    await ask(page, "");
    await ask(page, `kontakt i ${"x".repeat(20_000)}`);
    await page.goto(`${origin}/da#q=${encodeURIComponent(odd)}`);
    await page.locator(".answer").nth(3).waitFor();
    expect(await page.title()).toBe("Vindrose");
    expect(await page.locator("#log img, #log script").count()).toBe(0);
    await expectText(page.locator(".asked").first(), "<img src=x");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("the server gone: the page says so, comes back by itself, and answers what was asked", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.da);
    mayLoseServer = true;
    await server.stop();
    await page.getByRole("textbox").fill("og i Ungarn?");
    await page.keyboard.press("Enter");
    await page.locator("#server-state.gone").waitFor();
    await expectText(page.getByRole("status"), "Serveren svarer ikke");
    server = await startServerProcess({ PORT: String(port), VINDROSE_DATA: data });
    await page.locator("#server-state.back").waitFor();
    await page.locator(".answer").nth(1).waitFor();
    await expectText(lastAnswer(page).locator("h3"), "Györ-Moson-Sopron");
  });

  test("on a phone nothing is wider than the screen", async () => {
    const page = await open("/da", { viewport: PHONE });
    await ask(page, QUESTION.da);
    await ask(page, "hvad med kontoret?");
    const isNarrow = () => page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    expect(await isNarrow()).toBe(true);
    for (const path of [
      "strategy",
      "strategy/samarbejdsregioner",
      "partners",
      "programmes",
      "duties",
      "home",
    ]) {
      await page.goto(`${origin}/en/${path}`);
      expect([path, await isNarrow()]).toEqual([path, true]);
    }
  });

  /** What the terminal's person does beside: registers a date, and lets a reminder of this browser's come due. */
  const remindNow = async (page: Page, occurrence: string): Promise<void> => {
    const secret = String(await page.evaluate("localStorage.getItem('vindrose.person')"));
    const today = copenhagenDay(new Date().toISOString());
    const store = await openStore({ file: join(data, "store.sqlite") });
    const [found] = (await store.registeredDates.list()).filter((each) => each.occurrence === occurrence);
    if (found === undefined) throw new Error("no date is registered");
    await store.ledger.plan(
      [
        {
          kind: "snooze",
          subject: found.subject,
          occurrence,
          revision: 1,
          step: `snooze:${today}`,
          recipient: webPerson(secret),
          deadline: found.date,
          sendDay: today,
          notBefore: Date.now() - 1000,
          detail: { leads: [], previous: null, language: "da" },
        },
      ],
      Date.now(),
    );
    await store.close();
  };

  test("subscribed on my page, reminded in the conversation, done there, and gone from what is open", async () => {
    const year = String(new Date().getFullYear() + 1);
    const store = await openStore({ file: join(data, "store.sqlite") });
    await store.registeredDates.set({
      subject: "status-report",
      occurrence: year,
      date: day(`${year}-09-15`),
      by: "terminal/local/person/test",
      at: Date.now(),
    });
    await store.close();
    const page = await open("/da/home");
    await expectSoon(page.locator("#home"), `15. september ${year}`, () => page.reload());
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Ny påmindelse" }).click();
    const form = page.getByRole("dialog");
    expect(await axeFaults(page)).toEqual([]);
    await form.getByLabel("Opgave").selectOption("status-report");
    await form.getByRole("textbox").fill("snart");
    await form.locator("button[type=submit]").click();
    await form.locator(".problem:not(:empty)").waitFor();
    await form.getByRole("textbox").fill("7, 1");
    await form.locator("button[type=submit]").click();
    await page.locator("#said .answer").waitFor();
    await expectSoon(page.locator("#home"), "7");
    expect(await axeFaults(page)).toEqual([]);

    await remindNow(page, year);
    await page.goto(`${origin}/da`);
    // a tick of the reminders comes every 20 seconds, a look for messages too
    await page.locator(".turn[data-mail] .answer").waitFor({ timeout: 60_000 });
    await expectText(page.locator(".turn[data-mail]"), `15. september ${year}`);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator(".turn[data-mail]").getByRole("button", { name: "Færdig" }).click();
    await page.locator(".turn:not([data-mail]) .answer").waitFor();
    await expectSoon(page.locator(".turn[data-mail]"), "Meldt færdig");
    expect(await page.locator(".turn[data-mail]").getByRole("button", { name: "Færdig" }).count()).toBe(0);
    // shown once: coming back draws it from the tab and asks for no other
    await page.reload();
    expect(await page.locator(".turn[data-mail]").count()).toBe(1);
    const after = await openStore({ file: join(data, "store.sqlite") });
    expect(await after.occurrences.get("status-report", year)).toMatchObject({
      doneBy: expect.stringMatching(/^web\/local\/person\/[0-9a-f]{20}$/),
    });
    await after.close();
  });

  test("my page by keyboard: language and data are a press away", async () => {
    const page = await open("/en/home");
    await page.getByRole("button", { name: "Danish", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#said .answer").waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H3");
    await expectSoon(page.locator("#home .answer"), "Sprog");
  });

  test("without JavaScript the page says so and the rest can be read", async () => {
    const page = await open("/da", { javaScriptEnabled: false });
    await expectText(page.locator("noscript"), "kræver JavaScript");
    await page.getByRole("link", { name: "Partnere" }).click();
    await expectText(page.locator("main"), "Shanghai");
  });

  test("on paper stand the texts and addresses, not what one can press", async () => {
    const page = await open("/da");
    await ask(page, QUESTION.da);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#composer").isVisible()).toBe(false);
    expect(await page.locator("header nav").isVisible()).toBe(false);
    await expectText(lastAnswer(page), "Shanghai");
  });

  test.each([
    ["light", "da"],
    ["dark", "en"],
  ] as const)("axe finds no WCAG 2.1 AA violation, %s, %s", async (colorScheme, language) => {
    const page = await open(`/${language}`, { colorScheme });
    const told = [...(await axeFaults(page))];
    for (const question of [
      QUESTION[language],
      "hvad med kontoret?",
      "which EU programme fits a food waste project with Malmö and Rostock?",
      "vejret i morgen?",
    ])
      await ask(page, question);
    await page.locator(".why summary").last().click();
    told.push(...(await axeFaults(page)));
    for (const path of [
      "strategy",
      "strategy/samarbejdsregioner",
      "partners",
      "programmes",
      "duties",
      "home",
      "nowhere",
    ]) {
      // the missing page's own 404 is a console error by design
      if (path === "nowhere") page.removeAllListeners("console");
      await page.goto(`${origin}/${language}/${path}`);
      told.push(...(await axeFaults(page)));
    }
    expect(told).toEqual([]);
  });

  test("an answer is drawn within a blink", async () => {
    const times: number[] = [];
    // each in a page of its own, so that it is a first answer; the best one, since other work shares the machine
    for (let round = 0; round < 3; round += 1) {
      const page = await open("/da");
      times.push(Number(await page.evaluate(measureAnswer(QUESTION.da))));
    }
    // an eye's blink is 100 to 400 ms
    expect(Math.min(...times)).toBeLessThan(100);
  });

  // not a test: made when asked for, and not told as skipped elsewhere
  if (process.env["VINDROSE_PICTURES"] === "1") {
    test("pictures for the README", async () => {
      const answer = await open("/da", { viewport: { width: 1000, height: 760 } });
      await ask(answer, QUESTION.da);
      await shoot(answer, "answer");
      await lastAnswer(answer).locator("a.mark").first().click();
      await answer.getByRole("dialog").waitFor();
      await shoot(answer, "citation");
      const dark = await open("/en", { viewport: { width: 1000, height: 760 }, colorScheme: "dark" });
      await ask(dark, "Which EU programme fits a food waste project with Malmö and Rostock?");
      await shoot(dark, "programme-dark");
      const phone = await open("/en", { viewport: PHONE });
      await ask(phone, "Who is our contact in Hungary?");
      await shoot(phone, "phone");
      const section = await open("/en/strategy/politisk-samarbejde", {
        viewport: { width: 1000, height: 760 },
      });
      await shoot(section, "section");
      const mine = await open("/da", { viewport: { width: 1000, height: 760 } });
      await ask(mine, "påmind status-report 30,7,1");
      await mine.goto(`${origin}/da/home`);
      await mine.locator("#home .answer").waitFor();
      await shoot(mine, "my-page");
    });
  }
});

async function expectText(
  locator: { readonly textContent: () => Promise<string | null> },
  text: string,
): Promise<void> {
  expect(await locator.textContent()).toContain(text);
}

/** Waits for a text to stand there; `between` is done before each look. */
async function expectSoon(
  locator: { readonly textContent: () => Promise<string | null> },
  text: string,
  between: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await between();
        return locator.textContent();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toContain(text);
}

const ask = async (page: Page, question: string): Promise<void> => {
  const before = await page.locator(".answer").count();
  await page.getByRole("textbox").fill(question);
  await page.keyboard.press("Enter");
  await page.locator(".answer").nth(before).waitFor();
};

const lastAnswer = (page: Page) => page.locator(".answer").last();

const axeFaults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
};

const shoot = (page: Page, name: string) => page.screenshot({ path: `docs/pictures/${name}.png` });

/** Script for the page: asks, and tells the milliseconds until the answer stands in the document. */
const measureAnswer = (question: string): string => `new Promise((resolve) => {
  const started = performance.now();
  new MutationObserver(() => {
    if (document.querySelector(".answer") !== null) resolve(performance.now() - started);
  }).observe(document.getElementById("log"), { childList: true, subtree: true });
  document.getElementById("question").value = ${JSON.stringify(question)};
  document.getElementById("form").requestSubmit();
})`;
