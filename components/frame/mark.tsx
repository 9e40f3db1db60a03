/** The product's mark: two halves that meet. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path
        className="fill-mark-a forced-colors:fill-[CanvasText]"
        d="M13.25 3v16A8 8 0 0 1 13.25 3z"
      />
      <path className="fill-mark-b forced-colors:fill-[LinkText]" d="M14.75 9v16a8 8 0 0 0 0-16z" />
    </svg>
  );
}
