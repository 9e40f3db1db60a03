/**
 * AWS has one text for the business problem where the guide asks for a description and a use
 * case. They are joined under a heading of ours, and split again at it on the way back.
 */

/** The line between the two texts. Changing it strands the texts that AWS already holds. */
export const USE_CASE_HEADING = "Use case (what the customer needs to solve):";

export function joinBusinessProblem(
  description: string | null,
  useCase: string | null,
): string | null {
  if (useCase === null) return description;
  const headed = `${USE_CASE_HEADING}\n${useCase}`;
  return description === null ? headed : `${description}\n\n${headed}`;
}

/** Without the heading everything is the description: the text was not written here. */
export function splitBusinessProblem(text: string): {
  description: string | null;
  useCase: string | null;
} {
  const lines = text.split("\n");
  const at = lines.lastIndexOf(USE_CASE_HEADING);
  if (at < 0) return { description: text, useCase: null };
  const description = lines.slice(0, at).join("\n").trim();
  const useCase = lines
    .slice(at + 1)
    .join("\n")
    .trim();
  return { description: description || null, useCase: useCase || null };
}
