// The person's own page: fetches it, draws it, and does what its buttons say, in place. What is a question and no
// command goes on in the conversation.
import { draw, element } from "./draw.js";
import { connectForms } from "./form.js";
import { watchMail } from "./mail.js";
import { personOf } from "./person.js";
import { post } from "./post.js";
import { createLine, showState } from "./server.js";

const byId = (id) => document.getElementById(id);
const [home, said] = ["home", "said"].map(byId);
const { language } = byId("words").dataset;
const words = JSON.parse(byId("words").dataset.words);
const line = createLine(showState(byId("server-state"), words));
const who = () => ({ person: personOf(), pageLanguage: language });

async function load() {
  const { tree } = await post(line, "/api/home", who());
  home.replaceChildren(draw(tree));
  home.removeAttribute("aria-busy");
}

async function press(utterance) {
  const reply = await post(line, "/api/ask", { text: utterance, ...who(), isAfterCommand: true });
  if (!reply.isCommand) return location.assign(`/${language}#q=${encodeURIComponent(utterance)}`);
  await tell(reply);
}

async function tell(reply) {
  said.replaceChildren(draw(reply.tree));
  said.querySelector("h3").focus({ preventScroll: true });
  said.scrollIntoView({ block: "start" });
  await load();
}

const openForm = connectForms(line, language, (_title, reply) => void tell(reply));

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-ask], [data-cite]");
  if (target === null) return;
  if (target.dataset.form !== undefined) void openForm(target);
  else if (target.dataset.ask !== undefined) void press(target.dataset.ask);
  else target.closest("article").querySelector(`[data-source="${target.dataset.cite}"]`)?.focus();
});

watchMail(line, language, ({ tree }) => {
  const article = draw(tree);
  article.prepend(element("p", "asked reminder", words.reminded));
  said.append(article);
});
void load();
