/** How a sentence calls the two texts. */
export const fieldNames = { description: "description", useCase: "use case" } as const;

/** Drawn here and not taken from the six icons, so that a page of questions carries one of them. */
export function TipMark({ on }: { on: boolean }) {
  if (!on) return <span className="ring" aria-hidden="true" />;
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M16.7 5.3a1 1 0 0 1 0 1.4l-8 8a1 1 0 0 1-1.4 0l-4-4a1 1 0 1 1 1.4-1.4L8 12.6l7.3-7.3a1 1 0 0 1 1.4 0z" />
    </svg>
  );
}
