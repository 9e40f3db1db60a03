/** The pictures of the product, drawn inline: always beside words, never read aloud. */
export const iconPaths = {
  check:
    "M16.7 5.3a1 1 0 0 1 0 1.4l-8 8a1 1 0 0 1-1.4 0l-4-4a1 1 0 1 1 1.4-1.4L8 12.6l7.3-7.3a1 1 0 0 1 1.4 0z",
  warning:
    "M8.7 3.2a1.5 1.5 0 0 1 2.6 0l6.3 11.1a1.5 1.5 0 0 1-1.3 2.2H3.7a1.5 1.5 0 0 1-1.3-2.2zM10 7a.9.9 0 0 0-.9.9v3a.9.9 0 0 0 1.8 0v-3A.9.9 0 0 0 10 7zm0 7.6a1 1 0 1 0 0-2 1 1 0 0 0 0 2z",
  stop: "M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16zm0-12.2a.9.9 0 0 0-.9.9v3.8a.9.9 0 0 0 1.8 0V6.7a.9.9 0 0 0-.9-.9zm0 8.6a1.1 1.1 0 1 0 0-2.2 1.1 1.1 0 0 0 0 2.2z",
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 12.2a.9.9 0 0 1-.9-.9V9.5a.9.9 0 0 1 1.8 0v3.8a.9.9 0 0 1-.9.9zm0-8.6a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z",
  external:
    "M11 3h6v6a1 1 0 1 1-2 0V6.4l-6.3 6.3a1 1 0 0 1-1.4-1.4L13.6 5H11a1 1 0 1 1 0-2zM4 6h3a1 1 0 0 1 0 2H5v7h7v-2a1 1 0 1 1 2 0v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z",
  close:
    "M5.3 5.3a1 1 0 0 1 1.4 0L10 8.6l3.3-3.3a1 1 0 1 1 1.4 1.4L11.4 10l3.3 3.3a1 1 0 0 1-1.4 1.4L10 11.4l-3.3 3.3a1 1 0 0 1-1.4-1.4L8.6 10 5.3 6.7a1 1 0 0 1 0-1.4z",
  calendar:
    "M6 2a1 1 0 0 1 1 1v1h6V3a1 1 0 1 1 2 0v1h1a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h1V3a1 1 0 0 1 1-1zM4 9v7h12V9z",
  chevron:
    "M5.3 7.3a1 1 0 0 1 1.4 0l3.3 3.3 3.3-3.3a1 1 0 1 1 1.4 1.4l-4 4a1 1 0 0 1-1.4 0l-4-4a1 1 0 0 1 0-1.4z",
} as const;

export type IconName = keyof typeof iconPaths;

/** 20 px, unless classes say another size. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className={className}>
      <path fillRule="evenodd" d={iconPaths[name]} />
    </svg>
  );
}
