// What Teams holds, in one table: each number with the page that says so and the day it was read. In: nothing; out:
// numbers. A number that no page gives is ours, and says so.

/** Pages are below https://learn.microsoft.com/microsoftteams/platform/ and were read on 25 November 2026. */
export const LIMITS = {
  /** UTF-8 bytes of one card's JSON. bots/how-to/format-your-bot-messages gives 28 KB for cards of webhooks and, in
   * UTF-16, 80 KB that surely arrive for a message; staying below the smaller one fits both, doubled to UTF-16 too. */
  cardBytes: 27_000,
  /** UTF-16 bytes of a whole message as JSON; bots/how-to/includes/agent-message-size-limit. */
  messageBytes: 80_000,
  /** Characters of an answer that is told as text, sources and all: ours, about two screens of a phone; longer ones
   * are cards, which fold. */
  spokenChars: 3_000,
  /** Characters of the line in notifications: ours, about four lines on a phone. */
  summaryChars: 240,
  /** Characters of one paragraph, item or value in a card: ours, so that one text cannot take up a card. */
  textChars: 3_000,
  /** Lines of one text that stand as lines: ours; longer texts are no prose. */
  lines: 20,
  /** Characters of headings, titles of sources and labels: ours, about three lines on a phone. */
  headingChars: 240,
  /** Characters on a button: ours, since on a phone a longer one is cut off (seen in Microsoft's playground); a
   * longer label is a line to press. What a screen reader says of that line is shortened with a tooltip. */
  buttonChars: 40,
  tooltipChars: 240,
  /** Characters of an utterance behind a button: ours, above what the desk makes. */
  utteranceChars: 1_000,
  /** Buttons in one row that Teams shows; task-modules-and-cards/cards/design-effective-cards. */
  actionsPerSet: 6,
  /** Citations of the message's entity: bots/how-to/bot-messages-ai-generated-content allows 20; more than 10 marks
   * in a row are noise. */
  citations: 10,
  citationNameChars: 80,
  citationAbstractChars: 160,
  citationKeywordChars: 28,
  /** UTF-16 bytes of that entity: ours, what a full card (27,000 bytes are at most twice as many in UTF-16) and the
   * rest of the message leave of messageBytes. Ten citations of the strategy take about 7,000. */
  entityBytes: 22_000,
  /** People whose view is refreshed by itself; task-modules-and-cards/cards/universal-actions-for-adaptive-cards. */
  refreshUsers: 60,
  /** Results of a message extension: messaging-extensions/how-to/search-commands/respond-to-search. */
  extensionResults: 25,
  /** Rows of facts from which a table reads better than a fact set: ours, seen in pictures at 320 pixels. */
  tableRows: 6,
  /** A fact whose value is longer stands below its label: ours, six lines of a fact set at 320 pixels. */
  factChars: 160,
  /** A word that a column of facts holds at 320 pixels: ours, measured in pictures. */
  columnWordChars: 16,
} as const;
