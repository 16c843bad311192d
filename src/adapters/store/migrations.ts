// The schema, one step a version, never changed once released. One SQL text for both engines: `bigint` holds epoch
// milliseconds and counts, `{identity}` stands for the engine's numbering column.

/** Steps from an empty database on; the version is the number of steps taken. */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table subscription (
      subject text not null, recipient text not null, lead_days text not null, hour bigint not null,
      language text not null, since text not null, changed_at bigint not null,
      primary key (subject, recipient))`,
    `create index subscription_recipient on subscription (recipient)`,
    `create table occurrence (
      subject text not null, occurrence text not null, deadline text, last_deadline text not null,
      revision bigint not null, done_by text, done_at bigint, taken_by text, taken_at bigint,
      changed_at bigint not null,
      primary key (subject, occurrence))`,
    `create table ledger (
      id text primary key,
      kind text not null check (kind in ('reminder', 'snooze', 'escalation', 'date_change', 'confirmation')),
      subject text not null, occurrence text not null, revision bigint not null, step text not null,
      recipient text not null,
      state text not null check
        (state in ('planned', 'sending', 'sent', 'failed', 'in_doubt', 'skipped', 'cancelled')),
      deadline text, send_day text not null, not_before bigint not null, detail text not null,
      attempts bigint not null, claim text, claimed_at bigint, class text, reason text, message_id text,
      created_at bigint not null, changed_at bigint not null,
      unique (kind, subject, occurrence, revision, step, recipient))`,
    `create index ledger_due on ledger (not_before, id) where state = 'planned'`,
    `create index ledger_open on ledger (state, id) where state in ('sending', 'in_doubt')`,
    `create index ledger_subject on ledger (subject, recipient)`,
    `create index ledger_recipient on ledger (recipient)`,
    `create table registered_date (
      subject text not null, occurrence text not null, date text not null, set_by text not null,
      set_at bigint not null,
      primary key (subject, occurrence))`,
    `create table date_change (
      id {identity}, subject text not null, occurrence text not null, old_date text, new_date text,
      set_by text not null, set_at bigint not null, action text not null, undone bigint not null)`,
    `create index date_change_subject on date_change (subject, occurrence, id)`,
    `create table mailbox (
      id text primary key, recipient text not null, message text not null, put_at bigint not null,
      read_at bigint)`,
    `create index mailbox_unread on mailbox (recipient, put_at, id) where read_at is null`,
    `create table calendar_feed (
      recipient text primary key, secret_hash text not null unique, opened_at bigint not null)`,
    `create table person_setting (
      recipient text primary key, settings text not null, opted_out bigint not null,
      changed_at bigint not null)`,
    `create table conversation_reference (
      recipient text primary key, reference text not null, changed_at bigint not null)`,
    `create table slot (
      conversation text primary key, owner text not null, slots text not null, expires_at bigint not null)`,
    `create index slot_expires on slot (expires_at)`,
    `create table event (id text primary key, seen_at bigint not null)`,
    `create index event_seen on event (seen_at)`,
    `create table feedback (
      id {identity}, sender text not null, at bigint not null, verdict text not null, about text not null,
      comment text)`,
    `create table unanswered (
      id {identity}, sender text not null, at bigint not null, text text not null, language text not null)`,
  ],
  [
    `create table inbox (
      id text primary key, surface text not null, conversation text not null, owner text,
      payload text not null, at bigint not null,
      state text not null check (state in ('new', 'working', 'sending', 'answered', 'failed')),
      claim text, claimed_at bigint, reason text, message_id text, changed_at bigint not null)`,
    `create index inbox_open on inbox (surface, at, id) where state in ('new', 'working', 'sending')`,
    `create index inbox_at on inbox (at)`,
    `create index inbox_owner on inbox (owner)`,
  ],
  [
    `create table unit_question (
      id text primary key, sender text not null, text text not null, language text not null,
      asked_at bigint not null, posted_at bigint, reply_by text, reply text, replied_at bigint, told_at bigint,
      tries bigint not null, next_at bigint not null, reason text)`,
    `create index unit_question_due on unit_question (next_at, id) where told_at is null`,
    `create index unit_question_sender on unit_question (sender)`,
  ],
];

/** Every table with the columns that order it; what backup, restore and verify walk over. */
export const tables = {
  subscription: ["subject", "recipient"],
  occurrence: ["subject", "occurrence"],
  ledger: ["id"],
  registered_date: ["subject", "occurrence"],
  date_change: ["id"],
  mailbox: ["id"],
  calendar_feed: ["recipient"],
  person_setting: ["recipient"],
  conversation_reference: ["recipient"],
  slot: ["conversation"],
  event: ["id"],
  feedback: ["id"],
  unanswered: ["id"],
  inbox: ["id"],
  unit_question: ["id"],
} as const;

/** Tables whose `id` the engine numbers. */
export const numbered = ["date_change", "feedback", "unanswered"] as const;
