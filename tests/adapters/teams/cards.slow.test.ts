// Every kind of card in a real browser, drawn by the npm renderer: nothing overflows, everything can be read and
// pressed, in every theme, narrow and wide. VINDROSE_PICTURES=1 writes docs/pictures/teams-*.png.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, openChromium } from "../../e2e/chromium.ts";
import { CARDS } from "../../support/teams-cards.ts";
import { type Pane, pageOf, type Shown, type Theme } from "../../support/teams-page.ts";

const executable = findChromium();
const mustRun = process.env["CI"] !== undefined && process.env["CI"] !== "";
const withPictures = process.env["VINDROSE_PICTURES"] === "1";
if (executable === undefined && !mustRun)
  process.stderr.write(
    "SKIPPED: drawing cards needs Chromium (apt-get install chromium, or set CHROMIUM).\n",
  );

/** Cards that are for checking only. */
const UNPICTURED: ReadonlySet<string> = new Set(["endless", "hostile"]);
const NARROW = 320;
const WIDE = 900;
const PANES: readonly Pane[] = (["light", "dark", "contrast"] as const).flatMap((theme: Theme) =>
  [NARROW, WIDE].map((width) => ({ theme, width })),
);

describe.skipIf(executable === undefined && !mustRun)("cards in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (executable === undefined) throw new Error("no Chromium: install it, or set CHROMIUM to its path");
    browser = await openChromium(executable);
  });
  afterAll(async () => {
    if (executable !== undefined) await browser.close();
  });

  const open = async (messages: readonly Shown[], panes: readonly Pane[]): Promise<Page> => {
    const width = panes.reduce((sum, pane) => sum + pane.width, 0);
    const context = await browser.newContext({ viewport: { width, height: 100 } });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) throw new Error(`a request to ${request.url()}`);
    });
    await page.setContent(pageOf(messages, panes));
    return page;
  };

  test.each(Object.entries(CARDS))("%s is drawn in every theme and width", async (name, shown) => {
    const page = await open([shown], PANES);
    expect(await page.evaluate("window.faults")).toEqual([]);
    expect(await page.evaluate(TOO_WIDE)).toEqual([]);
    await unfold(page);
    const { violations } = await new AxeBuilder({ page })
      .withRules(["color-contrast", "button-name", "label", "link-name", "aria-valid-attr-value"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html.slice(0, 160))]),
    ).toEqual([]);
    await page.context().close();
    if (!withPictures || UNPICTURED.has(name)) return;
    const picture = await open(
      [shown],
      [
        { theme: "light", width: 640 },
        { theme: "dark", width: NARROW },
      ],
    );
    await picture.screenshot({ path: `docs/pictures/teams-${name}.png`, fullPage: true });
    await picture.context().close();
  });
});

/** What sticks out of its place, with the pane it is in. */
const TOO_WIDE = `[...document.querySelectorAll(".pane, .pane *")]
  .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
  .map((each) => [each.closest(".pane").getAttribute("aria-label"), each.className, each.textContent.slice(0, 40)])`;

/** Presses whatever folds out. */
async function unfold(page: Page): Promise<void> {
  for (const button of await page.getByRole("button", { name: /hvorfor|why|flere|vis|show/i }).all())
    await button.click();
}
