// The neutral tree that pages and answers are drawn from: plain data, texts as texts. `toHtml` writes it escaped, the
// page's own script draws it node by node; neither can turn a text into markup.

/** Elements that a tree may hold; the page's script knows those that stand in an answer. */
export type Tag =
  | "html"
  | "head"
  | "meta"
  | "title"
  | "link"
  | "script"
  | "body"
  | "header"
  | "nav"
  | "main"
  | "footer"
  | "article"
  | "section"
  | "aside"
  | "div"
  | "span"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "p"
  | "ol"
  | "ul"
  | "li"
  | "dl"
  | "dt"
  | "dd"
  | "a"
  | "button"
  | "form"
  | "label"
  | "textarea"
  | "input"
  | "select"
  | "option"
  | "fieldset"
  | "legend"
  | "details"
  | "summary"
  | "dialog"
  | "strong"
  | "time"
  | "img"
  | "noscript";

export type Attributes = Readonly<Record<string, string>>;

export type Element = {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Tree[];
};
export type Tree = string | Element;

/** One element. */
export function h(tag: Tag, attributes: Attributes, ...children: readonly (Tree | undefined)[]): Element {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}

const VOID: ReadonlySet<Tag> = new Set<Tag>(["meta", "link", "img", "input"]);

/** Attributes whose value is an address; others are never followed. */
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "action"]);

/** A tree as HTML. Throws for an attribute name or an address that our own code should not have written. */
export function toHtml(tree: Tree): string {
  if (typeof tree === "string") return escapeText(tree);
  const attributes = Object.entries(tree.attributes)
    .map(
      ([name, value]) =>
        ` ${checkedName(name)}="${escapeText(ADDRESSES.has(name) ? safeAddress(value) : value)}"`,
    )
    .join("");
  if (VOID.has(tree.tag)) return `<${tree.tag}${attributes}>`;
  return `<${tree.tag}${attributes}>${tree.children.map(toHtml).join("")}</${tree.tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? "");
}

function checkedName(name: string): string {
  if (!/^[a-z][a-z-]*$/.test(name) || name.startsWith("on") || name === "style")
    throw new Error(`defect: attribute ${name} in a tree`);
  return name;
}

/** An address below our own root, in the page, or on the web; anything else (javascript:, data:) leads nowhere. */
export function safeAddress(address: string): string {
  const isOwn = /^(?:\/(?!\/)|#|\?)/.test(address);
  return isOwn || /^(?:https?:\/\/|mailto:|tel:)/i.test(address) ? address : "#";
}
