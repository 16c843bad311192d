// Answer -> Block Kit, for messages, the home tab and windows; and the text beside it for notifications and screen
// readers. Keeps every limit of Slack, says what did not fit, and gives up the sources last.
import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../bot/answer.ts";
import { renderSources, renderText } from "../text/render.ts";
import { createCounter, feedback, rows, type Wish } from "./buttons.ts";
import type { Drawing } from "./drawing.ts";
import { clean, fallback, plain } from "./escape.ts";
import { clip, countPoints, escapeText, escaped } from "./measure.ts";
import { LIMITS, type SlackSurface } from "./limits.ts";
import { chunks, section, smallPrint, textOf } from "./markup.ts";
import { drawPart, wishUnits } from "./parts.ts";
import { passagesOf, sourcesAction, sourceUnits } from "./sources.ts";
import { fit, type Unit } from "./units.ts";
import { type Words, wordsOf } from "./words.ts";

/** What is drawn around an answer, beside the answer. */
export type RenderOptions = {
  /** "message" when left out. */
  readonly surface?: SlackSurface | undefined;
  /** `Reply.id`: with it, the answer can be judged. */
  readonly replyId?: string | undefined;
  /** What was asked, as typed: with it, a refused question can be sent to the unit. */
  readonly asked?: string | undefined;
  /** True for an answer that only its asker sees, in a channel: then it can be asked again for everyone. */
  readonly canShare?: boolean | undefined;
  /** What finds the message again. Every app of the workspace can read it: opaque, no name, no recipient. */
  readonly key?: string | undefined;
  /** Blocks that someone else puts beside these. */
  readonly taken?: number | undefined;
};

/** A message, as chat.postMessage and response_url take it. */
export type Rendered = {
  readonly blocks: KnownBlock[];
  readonly text: string;
  readonly metadata?: {
    readonly event_type: typeof MESSAGE_EVENT;
    readonly event_payload: { readonly key: string };
  };
};

/** What the metadata of our messages is called. */
export const MESSAGE_EVENT = "vindrose_message";

/** Characters of the fallback that the sources may take, so that there is text before them. */
const MAX_SOURCES_TEXT = 1500;

/** The whole answer. Never throws for any text; blocks are never empty. */
export function renderAnswer(answer: Answer, options: RenderOptions = {}): Rendered {
  const { key } = options;
  const drawn = { blocks: renderBlocks(answer, options), text: renderFallback(answer) };
  return key === undefined
    ? drawn
    : { ...drawn, metadata: { event_type: MESSAGE_EVENT, event_payload: { key } } };
}

/** The blocks alone, for views. */
export function renderBlocks(answer: Answer, options: RenderOptions = {}): KnownBlock[] {
  const surface = options.surface ?? "message";
  const words = wordsOf(answer.language);
  const drawing: Drawing = {
    answer,
    surface,
    words,
    count: createCounter(),
    tables: { left: LIMITS.tables },
  };
  const parts = answer.parts.flatMap((part) => drawPart(part, drawing));
  const lead = parts.findIndex(({ rank }) => rank === "text");
  const body = parts.map((unit, index): Unit => (index === lead ? { ...unit, rank: "lead" } : unit));
  const blocks = fit(
    {
      body: [...titleUnits(answer), ...body],
      sources: sourceUnits(answer),
      tail: [...toolUnits(drawing, options), ...suggestionUnits(drawing), ...feedbackUnits(drawing, options)],
    },
    surface,
    words,
    options.taken,
  );
  // a view without blocks is refused, and so is a message
  return blocks.length > 0 ? blocks : [smallPrint([plain("", LIMITS.text)])];
}

/** The answer as one text: title, parts, sources; cut where it is long, the sources last. Escaped. */
function renderFallback(answer: Answer): string {
  const sources = clip(clean(renderSources(answer)), MAX_SOURCES_TEXT, escaped);
  const body = clean([answer.title, renderText(answer)].filter((text) => text.trim() !== "").join("\n"));
  const cost = escapeText(sources).length;
  const text = clip(body.trim() || "–", LIMITS.messageText - cost - 100, escaped);
  return fallback(sources === "" ? text : `${text}\n${sources}`, LIMITS.messageText);
}

/** The title as a header; one that is longer than a header stands below it once more, whole. */
function titleUnits({ title }: Answer): readonly Unit[] {
  const shown = clean(title).replace(/\s+/g, " ").trim();
  if (shown === "") return [];
  const text = plain(shown, LIMITS.header);
  const isCut = countPoints(plain(shown, Infinity).text) > LIMITS.header;
  const rest = isCut ? chunks(shown) : [];
  return [
    { block: { type: "header", text }, rank: "title", names: [] },
    ...rest.map(
      (piece): Unit => ({
        block: section(textOf([{ text: piece, style: "bold" }])),
        rank: "text",
        names: [piece],
      }),
    ),
  ];
}

/** What can be done with the answer itself: its sources, the unit, the channel. */
function toolUnits({ answer, surface, words, count }: Drawing, options: RenderOptions): readonly Unit[] {
  if (surface !== "message") return [];
  const { asked = "" } = options;
  const passages = passagesOf(answer, words);
  const sources = sourcesAction(passages);
  const wishes: readonly (Wish | false)[] = [
    sources !== undefined && { label: words.sources(passages.length), action: sources },
    answer.refused &&
      asked !== "" &&
      !offersUnit(answer, words) && {
        label: words.toUnit,
        action: { kind: "unit", utterance: `${words.unitCommand} ${asked}` },
        style: "primary",
      },
    options.canShare === true &&
      asked !== "" && { label: words.share, action: { kind: "share", utterance: asked } },
  ];
  const shown = wishes.filter((wish): wish is Wish => wish !== false);
  return rows(shown, words, count).map((block) => ({ block, rank: "tool", names: [] }));
}

/** Whether one of the answer's own buttons sends the question on. */
function offersUnit(answer: Answer, words: Words): boolean {
  return answer.parts.some(
    (part) =>
      part.kind === "actions" &&
      part.actions.some(({ utterance }) => utterance.toLowerCase().startsWith(words.unitCommand)),
  );
}

function suggestionUnits(drawing: Drawing): readonly Unit[] {
  const wishes = drawing.answer.suggestions
    .filter((text) => clean(text) !== "")
    .map((text): Wish => ({ label: text, action: { kind: "say", utterance: text } }));
  return wishUnits(wishes, drawing, "suggestion");
}

function feedbackUnits({ surface, words, count }: Drawing, { replyId }: RenderOptions): readonly Unit[] {
  const block = surface === "message" && replyId !== undefined ? feedback(replyId, words, count) : undefined;
  return block === undefined ? [] : [{ block, rank: "tool", names: [] }];
}
