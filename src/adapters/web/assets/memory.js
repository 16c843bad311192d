// The conversation as this tab keeps it: gone with the tab, never sent anywhere but as the history of a question.
const KEY = "vindrose.conversation";
/** Turns that are kept to be shown again after a page was read. */
const MAX_TURNS = 40;
/** Earlier questions that go along, and how long they count: as the other surfaces do. */
const MAX_HISTORY = 20;
const MAX_HISTORY_CHARS = 4000;
const LIFETIME = 30 * 60 * 1000;

/** The turns so far, oldest first; none where the browser keeps nothing. */
export function readTurns() {
  try {
    const turns = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(turns) ? turns : [];
  } catch {
    return [];
  }
}

/** Keeps the turns; a browser that refuses only forgets them on leaving the page. */
export function writeTurns(turns) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(turns.slice(-MAX_TURNS)));
  } catch {
    // storage is full or forbidden: the conversation still goes on in the page
  }
}

/** The earlier questions that a new one may lean on: no commands, and no messages that came by themselves. */
export function historyOf(turns, now) {
  const asked = turns.filter(({ question, reply }) => question !== undefined && !reply.isCommand);
  let from = asked.length;
  let next = now;
  while (from > 0 && asked.length - from < MAX_HISTORY && next - asked[from - 1].at <= LIFETIME) {
    from -= 1;
    next = asked[from].at;
  }
  return asked.slice(from).map(({ question }) => question.slice(0, MAX_HISTORY_CHARS));
}
