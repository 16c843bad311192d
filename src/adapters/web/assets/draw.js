// Draws the server's trees node by node. Only these elements and attributes are drawn, texts are set as texts, and an
// address leads below this server, to the web, or nowhere: nothing that comes in can become markup.
const TAGS = new Set(
  "article section div span h2 h3 h4 p ol ul li dl dt dd a button details summary strong time label input select option textarea fieldset legend".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class id lang href hreflang title type tabindex target rel role aria-label data-ask data-cite data-source data-passage data-form data-subject data-field data-several for name value rows maxlength required selected checked aria-describedby".split(
    " ",
  ),
);

/** One tree as a DOM node. Throws for what a tree should not hold. */
export function draw(tree) {
  if (typeof tree === "string") return document.createTextNode(tree);
  if (!TAGS.has(tree.tag)) throw new Error(`cannot draw ${tree.tag}`);
  const node = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (!ATTRIBUTES.has(name)) throw new Error(`cannot set ${name}`);
    if (name !== "href" || /^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:)/i.test(value))
      node.setAttribute(name, value);
  }
  for (const child of tree.children) node.append(draw(child));
  return node;
}

/** An element with a class and a text, for what the page says itself. */
export function element(tag, className, text = "") {
  const node = document.createElement(tag);
  if (className !== "") node.className = className;
  node.textContent = text;
  return node;
}
