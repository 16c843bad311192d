// The panel in which a citation opens: its passage in both languages, beside the conversation it belongs to.
import { draw } from "./draw.js";

const panel = document.getElementById("panel");
const body = document.getElementById("panel-body");
const link = document.getElementById("panel-section");

document.getElementById("panel-close").addEventListener("click", () => panel.close());
// the backdrop belongs to the dialog itself
panel.addEventListener("click", (event) => {
  if (event.target === panel) panel.close();
});

/** Opens the passage of a link; what cannot be opened here is followed as the link it is. */
export async function openPassage(anchor, { line, language }) {
  const response = await line.send(
    `/api/passages/${encodeURIComponent(anchor.dataset.passage)}?language=${language}`,
  );
  if (!response.ok) return location.assign(anchor.href);
  const { path, tree } = await response.json();
  body.replaceChildren(draw(tree));
  link.href = path;
  panel.scrollTop = 0;
  if (!panel.open) panel.showModal();
}
