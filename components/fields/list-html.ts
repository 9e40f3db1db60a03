import { escapeHtml } from "@/lib/http/html";
import type { Option } from "./control";

/** The entries of a list as HTML, with the chosen one marked, for whoever has no scripts. */
export function listHtml(options: readonly Option[], chosen: string): string {
  return options
    .map(({ value, label }) => {
      const mark = value === chosen ? ' selected=""' : "";
      return `<option value="${escapeHtml(value)}"${mark}>${escapeHtml(label)}</option>`;
    })
    .join("");
}
