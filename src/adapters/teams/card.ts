// The pieces of an Adaptive Card, schema 1.5, that we draw with, as types, and short ways to make them. No texts of
// ours and no decisions; what these types allow, the schema allows.
import type { Language } from "../../knowledge/model.ts";
import { escapeMarkdown, plain, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";

type Spacing = "none" | "small" | "default" | "medium" | "large";
type Common = {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly isVisible?: boolean;
};

/** A piece of text in which nothing is markup. */
export type TextRun = {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "bolder";
  readonly size?: "small";
  readonly isSubtle?: boolean;
  readonly color?: "attention" | "accent";
};
/** One line of text; only here and in facts markdown takes effect. */
export type TextBlock = Common & {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly size?: "medium" | "large";
  readonly weight?: "bolder";
  readonly color?: "attention";
};
export type RichText = Common & { readonly type: "RichTextBlock"; readonly inlines: readonly TextRun[] };
type Container = Common & {
  readonly type: "Container";
  readonly style?: "emphasis" | "accent" | "warning" | "good";
  readonly items: readonly Element[];
  readonly selectAction?: CardAction;
};
export type ActionSet = Common & { readonly type: "ActionSet"; readonly actions: readonly CardAction[] };
type FactSet = Common & {
  readonly type: "FactSet";
  readonly facts: readonly { readonly title: string; readonly value: string }[];
};
type TableCell = { readonly type: "TableCell"; readonly items: readonly Element[] };
type Table = Common & {
  readonly type: "Table";
  readonly columns: readonly { readonly width: number }[];
  readonly firstRowAsHeader: boolean;
  readonly showGridLines: boolean;
  readonly rows: readonly { readonly type: "TableRow"; readonly cells: readonly TableCell[] }[];
};
type InputCommon = Common & {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
};
export type Input =
  | (InputCommon & {
      readonly type: "Input.Text";
      readonly isMultiline: boolean;
      readonly maxLength: number;
      readonly placeholder?: string;
    })
  | (InputCommon & { readonly type: "Input.Date" })
  | (InputCommon & {
      readonly type: "Input.ChoiceSet";
      readonly style: "compact" | "expanded";
      readonly isMultiSelect: boolean;
      readonly placeholder?: string;
      readonly wrap: true;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    });

export type Element = TextBlock | RichText | Container | ActionSet | FactSet | Table | Input;

type ActionCommon = {
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: "positive" | "destructive";
};
/** Plain data behind a button; made and read in actions.ts alone. */
export type ActionData = Readonly<Record<string, unknown>>;
export type CardAction = ActionCommon &
  (
    | {
        readonly type: "Action.Execute";
        readonly verb: string;
        readonly data: ActionData;
        readonly associatedInputs: "none";
      }
    | {
        readonly type: "Action.Submit";
        readonly data: ActionData;
        readonly associatedInputs?: "none";
      }
    | { readonly type: "Action.OpenUrl"; readonly url: string }
    | { readonly type: "Action.ToggleVisibility"; readonly targetElements: readonly string[] }
  );

/** A whole card. */
export type Card = {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: Language;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly msteams: { readonly width: "Full" };
  readonly refresh?: { readonly action: CardAction; readonly userIds?: readonly string[] };
};

/** A card around its elements; `fallbackText` is what a client says that cannot draw it. */
export function cardOf(body: readonly Element[], language: Language, fallbackText: string): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: language,
    fallbackText: shorten(plain(fallbackText), LIMITS.summaryChars),
    // without this a card in a channel is as narrow as on a phone
    msteams: { width: "Full" },
    body,
  };
}

/** UTF-8 bytes of anything as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Text in which nothing takes effect. */
export function run(text: string, look: Omit<TextRun, "type" | "text"> = {}): TextRun {
  return { type: "TextRun", text: plain(text), ...look };
}

/** One paragraph of runs. */
export function rich(inlines: readonly TextRun[], look: Common = {}): RichText {
  return { type: "RichTextBlock", inlines, ...look };
}

/** A heading that screen readers find; `large` is the card's title. */
export function heading(text: string, size: "medium" | "large"): TextBlock {
  return {
    type: "TextBlock",
    text: escapeMarkdown(shorten(text, LIMITS.headingChars)),
    wrap: true,
    style: "heading",
    size,
    weight: "bolder",
  };
}

/** Rows of buttons, as many in one as Teams shows; no button gives no row. */
export function actionRows(actions: readonly CardAction[]): readonly ActionSet[] {
  const rows: ActionSet[] = [];
  for (let start = 0; start < actions.length; start += LIMITS.actionsPerSet)
    rows.push({ type: "ActionSet", actions: actions.slice(start, start + LIMITS.actionsPerSet) });
  return rows;
}

/** What a button says: its label, shortened where it must be, then with the whole label as its tooltip. */
export function labelled(label: string): { readonly title: string; readonly tooltip?: string } {
  const whole = plain(label).replaceAll("\n", " ").trim() || "…";
  return whole.length <= LIMITS.buttonChars
    ? { title: whole }
    : { title: shorten(whole, LIMITS.buttonChars), tooltip: shorten(whole, LIMITS.tooltipChars) };
}
