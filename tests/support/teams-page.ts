// A page that draws messages as Teams would: the npm renderer with colours and sizes like those of Teams' themes, in
// panes of a width and a theme. In: messages and panes; out: one HTML page that asks nothing of any network.
import { readFileSync } from "node:fs";
import type { Card } from "../../src/adapters/teams/card.ts";

const RENDERER = new URL("../../node_modules/adaptivecards/dist/adaptivecards.min.js", import.meta.url);

/** A message as far as a picture shows it. */
export type Shown = { readonly text: string; readonly card: Card | undefined };
export type Theme = "light" | "dark" | "contrast";
/** A column of the page. */
export type Pane = { readonly theme: Theme; readonly width: number };

type Colours = { readonly default: string; readonly subtle: string };
type Palette = {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: Colours;
  readonly accent: string;
  readonly attention: string;
  readonly emphasis: string;
  readonly accentBack: string;
  readonly warningBack: string;
  readonly button: string;
};

/** Near to Teams' own three themes. */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: "#f5f5f5",
    card: "#ffffff",
    border: "#d1d1d1",
    text: { default: "#242424", subtle: "#616161" },
    accent: "#4f52b2",
    attention: "#b10e1c",
    emphasis: "#f0f0f0",
    accentBack: "#e8ebfa",
    warningBack: "#fef7e0",
    button: "#ffffff",
  },
  dark: {
    page: "#1f1f1f",
    card: "#292929",
    border: "#666666",
    text: { default: "#ffffff", subtle: "#adadad" },
    accent: "#9299f7",
    attention: "#f1707b",
    emphasis: "#333333",
    accentBack: "#2f2f4a",
    warningBack: "#463100",
    button: "#292929",
  },
  contrast: {
    page: "#000000",
    card: "#000000",
    border: "#ffffff",
    text: { default: "#ffffff", subtle: "#ffffff" },
    accent: "#ffff01",
    attention: "#ff9f9f",
    emphasis: "#000000",
    accentBack: "#000000",
    warningBack: "#000000",
    button: "#000000",
  },
};

function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const foreground = {
    default: palette.text,
    accent: { default: palette.accent, subtle: palette.accent },
    attention: { default: palette.attention, subtle: palette.attention },
    good: palette.text,
    warning: palette.text,
    light: palette.text,
    dark: palette.text,
  };
  const style = (backgroundColor: string): object => ({
    backgroundColor,
    foregroundColors: foreground,
    borderColor: palette.border,
    borderThickness: theme === "contrast" ? 1 : 0,
  });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.border },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.emphasis),
      accent: style(palette.accentBack),
      warning: style(palette.warningBack),
      good: style(palette.emphasis),
      attention: style(palette.warningBack),
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 8 },
    },
    factSet: {
      title: { weight: "bolder", wrap: true, maxWidth: 130 },
      value: { wrap: true },
      spacing: 12,
    },
    table: { cellSpacing: 6 },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
    },
    textBlock: { headingLevel: 3 },
  };
}

/** Runs in the page: draws each message into each pane. */
const SCRIPT = `
const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => "&#" + c.charCodeAt(0) + ";");
// as much of markdown as Teams reads in cards; what a backslash guards stays as it is
const markdown = (text) => {
  const kept = [];
  const guard = (html) => "\\u0001" + (kept.push(html) - 1) + "\\u0002";
  let html = escapeHtml(text.replace(/\\\\([\\\\\`*_~\\[\\]|#>+.)-])/g, (_, c) => guard(escapeHtml(c))));
  html = html.replace(/\\[([^\\]]+)\\]\\(([^)]+)\\)/g, '<a href="$2">$1</a>')
    .replace(/\\*\\*([^*]+)\\*\\*/g, "<strong>$1</strong>").replace(/[*_]([^*_]+)[*_]/g, "<em>$1</em>");
  return html.split(/\\n\\n/).map((line) => "<p>" + line + "</p>").join("")
    .replace(/\\u0001(\\d+)\\u0002/g, (_, index) => kept[Number(index)]);
};
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};
window.pressed = [];
window.faults = [];
for (const { theme, width, config } of panes) {
  const pane = document.createElement("section");
  pane.className = "pane " + theme;
  pane.style.width = width + "px";
  pane.setAttribute("aria-label", theme + " " + width);
  document.querySelector("main").append(pane);
  for (const { text, card } of messages) {
    const message = document.createElement("article");
    if (card !== undefined) message.lang = card.lang;
    message.innerHTML = '<p class="who">Vindrose</p>';
    if (text !== "") {
      const said = document.createElement("div");
      said.className = "said";
      said.innerHTML = markdown(text).replace(/\\[(\\d+)\\]/g, "<sup>$1</sup>");
      message.append(said);
    }
    if (card === undefined) {
      pane.append(message);
      continue;
    }
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(config);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    drawn.parse(card, context);
    for (let index = 0; index < context.eventCount; index++) {
      const { message } = context.getEventAt(index);
      // the renderer's own test of a language remembers its last one and refuses every second
      if (!/property "lang"/.test(message)) window.faults.push(message);
    }
    drawn.onExecuteAction = (action) => window.pressed.push({ title: action.title, data: action.data });
    // ids stand once a page, and each pane has the card anew
    const box = document.createElement("div");
    box.className = "card";
    drawn.render(box);
    message.append(box);
    pane.append(message);
  }
}
`;

function styleOf(theme: Theme): string {
  const { page, border, text, accent, button, card } = PALETTES[theme];
  const pane = `.pane.${theme}`;
  return `
${pane} { background: ${page}; color: ${text.default}; }
${pane} .card, ${pane} .said { border: 1px solid ${border}; background: ${card}; }
${pane} .who { color: ${text.subtle}; }
${pane} sup { background: ${card}; color: ${accent}; border: 1px solid ${border}; }
${pane} .ac-pushButton { background: ${button}; color: ${text.default}; border: 1px solid ${border}; }
${pane} .ac-pushButton.style-positive { background: ${accent}; color: ${theme === "light" ? "#fff" : "#000"}; border-color: ${accent}; }
${pane} .ac-pushButton.style-destructive { border-color: ${text.default}; text-decoration: underline; }
${pane} a, ${pane} .ac-selectable .ac-richTextBlock:first-child { color: ${accent}; }
${pane} .ac-input { background: ${card}; color: ${text.default}; border: 1px solid ${theme === "contrast" ? border : "#8a8a8a"}; }
${pane} .ac-input::placeholder { color: ${text.subtle}; opacity: 1; }
`;
}

/** The page, complete. */
export function pageOf(messages: readonly Shown[], panes: readonly Pane[]): string {
  const themes = [...new Set(panes.map(({ theme }) => theme))];
  const data = {
    messages,
    panes: panes.map((pane) => ({ ...pane, config: hostConfig(pane.theme) })),
  };
  // a script's text ends at the first closing tag, wherever it stands
  const json = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Vindrose in Teams</title><style>
* { box-sizing: border-box; }
body { margin: 0; font-family: 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif; font-size: 14px; line-height: 1.4; }
main { display: flex; align-items: stretch; }
.pane { flex: none; padding: 12px; }
.who { margin: 0 0 4px; font-size: 12px; }
.said { border-radius: 6px; padding: 8px 12px; overflow-wrap: anywhere; } .said p { margin: 0 0 8px; } .said p:last-child { margin: 0; }
sup { font-size: 11px; padding: 0 4px; border-radius: 4px; margin: 0 1px; vertical-align: baseline; }
.card { border-radius: 6px; overflow: hidden; }
article + article { margin-top: 16px; }
.ac-pushButton { font: inherit; padding: 5px 12px; border-radius: 4px; white-space: normal !important; text-align: left; cursor: pointer; }
.ac-actionSet { flex-wrap: wrap !important; gap: 8px; } .ac-actionSet button { max-width: 100%; min-width: 0; } .ac-pushButton * { white-space: normal !important; min-width: 0; overflow: visible !important; } .ac-actionSet > div[style*="width"] { width: 0 !important; flex: none; display: none; }
.ac-textBlock p, .ac-fact-title p, .ac-fact-value p { margin: 0; }
.ac-input { font: inherit; padding: 5px 8px; border-radius: 4px; width: 100%; }
.ac-selectable { cursor: pointer; }
input[type=radio], input[type=checkbox] { width: auto; }
${themes.map(styleOf).join("")}
</style></head><body><main></main><script>${readFileSync(RENDERER, "utf8")}</script><script>
const { messages, panes } = ${json};
${SCRIPT}
</script></body></html>`;
}
