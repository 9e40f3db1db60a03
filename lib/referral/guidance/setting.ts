/** Whether somebody sees examples, reasons and the sidebar beside the questions. */
export type GuidanceSetting = "shown" | "hidden";
