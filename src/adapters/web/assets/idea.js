// The project idea's form: its fields become the question that they spell, and the question is asked as if typed.
const dialog = document.getElementById("idea");
const form = document.getElementById("idea-form");

/** Opens the form. */
export function openIdea() {
  dialog.showModal();
}

/** Connects the form; `ask` takes the question. */
export function connectIdea(ask) {
  for (const button of document.querySelectorAll("[data-open=idea]"))
    button.addEventListener("click", openIdea);
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    ask(questionOf(form));
  });
}

/** The base sentence with the piece of each field that has a value. */
function questionOf({ dataset, elements }) {
  const pieces = [...elements]
    .filter(({ dataset: own, value }) => own.piece !== undefined && value.trim() !== "")
    .map(({ dataset: own, value }) => own.piece.replace("{}", () => value.trim()));
  return `${dataset.base}${pieces.join("")}?`;
}
