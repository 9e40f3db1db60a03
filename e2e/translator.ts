/** What changes a page behind its back: the browser's translator, and extensions. */
import type { Page } from "@playwright/test";

/**
 * Translates the page as Chrome does, from now on and on each page that follows: every visible text
 * node is replaced by one of another text in two font elements, again after each change. The words
 * stay the same, so that they can be found; a text that no longer follows its page is an old one.
 */
export async function translatePages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const begin = () => {
      const own = new WeakSet<Node>();
      const left = "script, style, noscript, textarea, svg, [translate=no]";
      const put = (text: Text) => {
        const parent = text.parentElement;
        if (own.has(text) || text.data.trim() === "" || !parent || parent.closest(left)) return;
        const inner = document.createTextNode(text.data);
        own.add(inner);
        const [outer, middle] = [document.createElement("font"), document.createElement("font")];
        middle.append(inner);
        outer.append(middle);
        text.replaceWith(outer);
      };
      const putAll = (node: Node) => {
        if (node instanceof Text) return put(node);
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode())
          if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
        for (const text of texts) put(text);
      };
      putAll(document.body);
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          if (type === "characterData") putAll(target);
          for (const node of addedNodes) putAll(node);
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
      document.documentElement.lang = "de";
      document.documentElement.classList.add("translated-ltr");
    };
    // Chrome translates what it has loaded; by then the page's scripts have run.
    if (document.readyState === "complete") begin();
    else addEventListener("load", () => setTimeout(begin, 100));
  });
}

/**
 * Does to pages what password managers, spelling checkers and the like do: attributes on html, body
 * and every box, elements at both ends of the body, and a mark behind each box.
 */
export async function changePages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const change = () => {
      document.documentElement.setAttribute("data-extension", "on");
      document.body.setAttribute("data-extension", "on");
      for (const where of ["afterbegin", "beforeend"] as const) {
        document.body.insertAdjacentHTML(where, "<extension-frame></extension-frame>");
      }
      for (const box of document.querySelectorAll("input:not([type=hidden]), textarea")) {
        box.setAttribute("data-extension", "on");
        box.setAttribute("spellcheck", "false");
        box.insertAdjacentHTML("afterend", "<extension-mark></extension-mark>");
      }
    };
    // As soon as there is a page, which may be before its scripts have run.
    document.addEventListener("DOMContentLoaded", change);
  });
}
