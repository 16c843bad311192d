// Slack's limits, one table for everything that is drawn or sent. Numbers alone; whoever draws keeps them, and
// tests/support/slack-check.ts holds every payload against them. All texts are counted in code points.

/** Where the numbers stand: docs.slack.dev, pages below /reference/, read 25 November 2026. */
export const LIMITS = {
  /** block-kit/blocks: blocks of a message; of a modal or a home tab (block-kit, views). */
  blocks: { message: 50, modal: 100, home: 100 },
  /** block-kit/composition-objects/text-object. */
  text: 3000,
  /** block-kit/blocks/header-block. */
  header: 150,
  /** block-kit/blocks/section-block: ten fields, each a text. */
  fields: 10,
  field: 2000,
  /** block-kit/blocks/context-block, /actions-block, /context-actions-block: elements of one block. */
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  /** block-kit/block-elements/button-element: label, value, and the label for screen readers. */
  buttonText: 75,
  buttonValue: 2000,
  /** Every element's action_id, every block's block_id, every view's callback_id. */
  identifier: 255,
  /** block-kit/composition-objects/confirmation-dialog-object. */
  confirm: { title: 100, text: 300, button: 30 },
  /** block-kit/composition-objects/option-object, and the option groups that a select may hold. */
  optionText: 75,
  optionValue: 150,
  options: 100,
  optionGroups: 100,
  /** block-kit/block-elements/radio-button-group-element and /checkboxes-element. */
  visibleOptions: 10,
  /** block-kit/blocks/input-block: label and hint. */
  inputLabel: 2000,
  /** block-kit/block-elements/plain-text-input-element: the greatest max_length. */
  inputText: 3000,
  /** block-kit/blocks/table-block: rows, and cells of a row; one table a message, none in a view. */
  tableRows: 100,
  tableCells: 20,
  tables: 1,
  /** views: title, submit and close of a modal; what a view carries along. */
  viewTitle: 24,
  viewMetadata: 3000,
  /** methods/views.publish, error view_too_large: 250 kB of JSON. Ours leaves room for what Slack adds. */
  viewBytes: 200_000,
  /** methods/chat.postMessage recommends 4,000 for `text` and cuts at 40,000. */
  messageText: 4000,
  /** Bytes of the JSON of a message's blocks. Slack documents no number; its error msg_blocks_too_long has been met
   * from 13,297 characters in one block on, and 125 earlier for a divider beside it, whose JSON is 18
   * (github.com/slackapi/bolt-js/issues/2509, read 25 November 2026). Hence what each block weighs beyond its JSON. */
  messageBytes: 12_000,
  blockExtraBytes: 110,
  /** methods/assistant.threads.setSuggestedPrompts. */
  suggestedPrompts: 4,
} as const;

/** Where blocks can stand. */
export type SlackSurface = keyof typeof LIMITS.blocks;
