/** The steps, and beside them the page that people work on. */
export const wizard =
  "grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:gap-8 print:block";
