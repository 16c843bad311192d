// The conversation: takes questions, draws answers, and keeps both in this tab only. Every text is set as text.
import { draw, element } from "./draw.js";
import { historyOf, readTurns, writeTurns } from "./memory.js";
import { connectForms } from "./form.js";
import { connectIdea, openIdea } from "./idea.js";
import { drawnAgain, watchMail } from "./mail.js";
import { openPassage } from "./panel.js";
import { personOf } from "./person.js";
import { jsonPost } from "./post.js";
import { clearState, createLine, showState } from "./server.js";

const byId = (id) => document.getElementById(id);
const [log, form, field, welcome, restart, state] = [
  "log",
  "form",
  "question",
  "welcome",
  "restart",
  "server-state",
].map(byId);
const { language } = byId("words").dataset;
const words = JSON.parse(byId("words").dataset.words);
/** A wait shorter than this is not worth a word. */
const QUIET_WAIT = 300;

let turns = readTurns();
let isAsking = false;

const line = createLine(showState(state, words));

function addTurn(head) {
  const turn = element("section", "turn");
  turn.append(head);
  log.append(turn);
  welcome.hidden = true;
  restart.hidden = false;
  return turn;
}

function addQuestion(question) {
  const asked = element("p", "asked");
  asked.append(element("span", "unseen", `${words.youAsked} `), question);
  return addTurn(asked);
}

/** A message that came by itself; it stands where it came, and is drawn anew when its matter changes. */
function addMail(key, reply) {
  const turn = addTurn(element("p", "reminded", words.reminded));
  turn.dataset.mail = key;
  addAnswer(turn, reply);
}

function redrawMails(mails) {
  for (const { key, ...reply } of mails) {
    const turn = [...log.children].find(({ dataset }) => dataset.mail === key);
    if (turn === undefined) continue;
    turn.querySelector("article").remove();
    addAnswer(turn, reply);
    turns = turns.map((each) => (each.key === key ? { ...each, reply } : each));
  }
  writeTurns(turns);
}

/** Shown reminders of an occurrence; a key holds kind, subject, occurrence and more, with bars between. */
function keysOf({ subject, occurrence }) {
  return turns
    .map(({ key }) => key)
    .filter(
      (key) => key?.split("|").slice(1, 3).map(decodeURIComponent).join("|") === `${subject}|${occurrence}`,
    );
}

function addAnswer(turn, reply) {
  const article = draw(reply.tree);
  if (navigator.clipboard !== undefined) {
    const copy = element("button", "quiet copy", words.copy);
    copy.type = "button";
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(reply.text);
      copy.textContent = words.copied;
      setTimeout(() => (copy.textContent = words.copy), 2000);
    });
    article.append(copy);
  }
  turn.append(article);
  return article;
}

async function ask(question, isTyped) {
  if (isAsking) return;
  isAsking = true;
  form.setAttribute("aria-busy", "true");
  const turn = addQuestion(question);
  turn.scrollIntoView({ block: "start" });
  const waiting = element("p", "waiting");
  turn.append(waiting);
  const timer = setTimeout(() => (waiting.textContent = words.answering), QUIET_WAIT);
  try {
    await answer(turn, { question, isTyped });
  } finally {
    clearTimeout(timer);
    waiting.remove();
    isAsking = false;
    form.removeAttribute("aria-busy");
  }
}

async function answer(turn, { question, isTyped }) {
  const at = Date.now();
  const sent = jsonPost({
    text: question,
    history: historyOf(turns, at),
    pageLanguage: language,
    person: personOf(),
    isAfterCommand: turns.at(-1)?.reply.isCommand === true,
  });
  const response = await line.send("/api/ask", () => sent);
  if (!response.ok) {
    const told = await response.text();
    turn.append(element("p", "notice missing", `${words.refusedInput} ${readError(told)}`));
    return;
  }
  const reply = await response.json();
  await keepAnswer(turn, { question, at, reply }, isTyped);
}

async function keepAnswer(turn, { question, at, reply }, isTyped) {
  const article = addAnswer(turn, reply);
  turns = [...turns, { question, at, reply }];
  writeTurns(turns);
  // whoever pressed a button is taken to its answer; whoever typed goes on typing
  if (!isTyped) article.querySelector("h3").focus({ preventScroll: true });
  turn.scrollIntoView({ block: "start" });
  if (reply.changed !== undefined) redrawMails(await drawnAgain(line, keysOf(reply.changed)));
}

function readError(text) {
  try {
    return JSON.parse(text).error ?? text;
  } catch {
    return text;
  }
}

function submit() {
  if (isAsking) return;
  const question = field.value;
  field.value = "";
  void ask(question, true);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
  // an empty field takes the last question back, as a terminal does
  if (event.key === "ArrowUp" && field.value === "" && turns.length > 0) {
    event.preventDefault();
    field.value = turns.findLast(({ question }) => question !== undefined)?.question ?? "";
  }
});

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-ask], [data-cite], a[data-passage]");
  if (target === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // a project's form asks a question, which the conversation goes on from
  if (target.dataset.form === "project") openIdea();
  else if (target.dataset.form !== undefined) void openForm(target);
  else if (target.dataset.ask !== undefined) void ask(target.dataset.ask, false);
  if (target.dataset.cite !== undefined)
    target.closest("article").querySelector(`[data-source="${target.dataset.cite}"]`)?.focus();
  if (target.dataset.passage !== undefined) {
    event.preventDefault();
    void openPassage(target, { line, language });
  }
});

const openForm = connectForms(line, language, (title, reply) => {
  void keepAnswer(addQuestion(title), { question: title, at: Date.now(), reply }, false);
});
connectIdea((question) => void ask(question, false));

restart.addEventListener("click", () => {
  turns = [];
  writeTurns(turns);
  log.replaceChildren();
  welcome.hidden = false;
  restart.hidden = true;
  clearState(state);
  field.focus();
});

/** A question that came with the address, from a reading page: it stands behind the #, which no server sees. */
function askFromAddress() {
  if (!location.hash.startsWith("#q=")) return;
  let question = "";
  try {
    question = decodeURIComponent(location.hash.slice(3));
  } catch {
    // an address cut off in the middle of a letter asks nothing
  }
  history.replaceState(null, "", location.pathname);
  if (question !== "") void ask(question, false);
}

// what was said before is shown again without being read out
log.setAttribute("aria-live", "off");
for (const { question, key, reply } of turns)
  if (question === undefined) addMail(key, reply);
  else addAnswer(addQuestion(question), reply);
log.setAttribute("aria-live", "polite");
log.lastElementChild?.scrollIntoView({ block: "start" });
watchMail(line, language, ({ key, ...reply }) => {
  addMail(key, reply);
  turns = [...turns, { key, at: Date.now(), reply }];
  writeTurns(turns);
});
window.addEventListener("hashchange", askFromAddress);
askFromAddress();
