/** Share links of AWS's pricing calculator, also of the one for Europe's sovereign cloud. */
import { tidy, withoutEdges } from "./text";

export type EstimateRead = { ok: true; value: string } | { ok: false };

/** AWS API reference, EstimationUrl: the id is 32 to 64 small hexadecimal digits. */
const shared =
  /^(?:https?:\/\/)?(calculator\.aws|pricing\.calculator\.aws\.eu)\/#\/estimate\?(?:[^&\s]*&)*id=([a-f0-9]{32,64})(?:&\S*)?$/i;

/** Reads a link as it was pasted: without its scheme, in brackets, with other parameters behind. */
export function readEstimateUrl(text: string): EstimateRead {
  const link = withoutEdges(tidy(text), "<(\"'“", ">)\"'”.,;");
  const found = shared.exec(link);
  const [, host = "", id = ""] = found ?? [];
  if (!found) return { ok: false };
  return { ok: true, value: `https://${host.toLowerCase()}/#/estimate?id=${id.toLowerCase()}` };
}
