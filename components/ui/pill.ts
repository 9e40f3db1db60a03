/** How something looks that was chosen from many, or is offered: a short line with round ends. */
export const pill =
  "inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border border-control bg-surface px-3 text-start text-md leading-tight";

/** For what can be added by a press. */
export const pillButton = `${pill} cursor-pointer py-1.5 text-ink hover:border-ink hover:bg-sunken motion-safe:transition-colors`;

/** Pills beside each other. */
export const pills = "flex flex-wrap gap-2";
