import { type IconName, iconPaths } from "@/components/ui/icon";

export type GuidanceWords = {
  label: string;
  doWell: string;
  good: { text: string; note: string };
  bad: { text: string; note: string };
  why: string;
};

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function icon(name: IconName): string {
  return `<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill-rule="evenodd" d="${iconPaths[name]}"/></svg>`;
}

/**
 * What stands inside a question's folded guidance, as HTML. A page has seven or more of these, the
 * same for everybody: made once a day, they spare a step page a fifth of what it has to draw.
 */
export function guidanceMarkup({ label, doWell, good, bad, why }: GuidanceWords): string {
  const lines = (...texts: string[]) => texts.map((text) => `<dd>${escaped(text)}</dd>`).join("");
  return [
    `<summary>${icon("chevron")}Examples and why AWS asks`,
    `<span class="vh">: ${escaped(label)}</span></summary><dl class="guide-box">`,
    `<div><dt>Do it well</dt>${lines(doWell)}</div>`,
    `<div class="yes"><dt>${icon("check")}Works well</dt>${lines(good.text, good.note)}</div>`,
    `<div class="no"><dt>${icon("stop")}Gets sent back</dt>${lines(bad.text, bad.note)}</div>`,
    `<div><dt>Why AWS asks</dt>${lines(why)}</div></dl>`,
  ].join("");
}
