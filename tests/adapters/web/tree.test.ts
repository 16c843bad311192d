import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { h, safeAddress, toHtml } from "../../../src/adapters/web/tree.ts";

test("texts and attribute values are escaped", () => {
  const tree = h("p", { title: `"><script>'&` }, `<b>&amp;"'</b>`);
  expect(toHtml(tree)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;b&gt;&amp;amp;&quot;&#39;&lt;/b&gt;</p>',
  );
});

test("no text becomes markup", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      const html = toHtml(h("p", { title: text }, text));
      // only the paragraph's own four quotes and brackets are left
      expect(html.replace(/[^<>"']/g, "")).toBe('<""><>');
    }),
  );
});

test.each(["/da", "#x", "?a=b", "https://rm.dk/", "mailto:a@b.dk"])("%s is an address", (address) => {
  expect(safeAddress(address)).toBe(address);
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "JaVaScRiPt:x",
  "vbscript:x",
  "",
])("'%s' leads nowhere", (address) => {
  expect(toHtml(h("a", { href: address }, "x"))).toBe('<a href="#">x</a>');
});

test("an event handler or a style in a tree is a defect", () => {
  expect(() => toHtml(h("p", { onclick: "x" }))).toThrow("defect");
  expect(() => toHtml(h("p", { style: "x" }))).toThrow("defect");
  expect(() => toHtml(h("p", { 'a"b': "x" }))).toThrow("defect");
});

test("elements without content are not closed, missing children are left out", () => {
  expect(toHtml(h("p", {}, h("img", { src: "/a.svg", alt: "" }), undefined, "x"))).toBe(
    '<p><img src="/a.svg" alt="">x</p>',
  );
});
