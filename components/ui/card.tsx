import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The one raised surface, without and with its colours. */
const shape = "rounded-lg border print:border-0";
const raised = `${shape} border-line bg-surface`;

/** For a link that is a card, in colours of its own. */
export const cardShape = `${shape} shadow-sm`;

export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={classNames(raised, "shadow-sm", className)} />;
}

export function CardHead({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={classNames(
        "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-4 sm:px-6 sm:pt-6",
        className,
      )}
    />
  );
}

export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={classNames(cardBody, className)} />;
}

/** For a form that is a card's body. */
export const cardBody = "p-4 sm:px-6 sm:pb-6";

/** A card's last line, of a text and what can be done about it. */
export const cardFoot =
  "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t px-4 py-3 text-md text-muted lg:px-6";

/** What a card's head says beside its heading. */
export const cardAside = "text-md text-muted";

/** The page that people work on: from edge to edge on a phone, a card on anything wider. */
export const sheet = classNames(
  raised,
  "-mx-gutter rounded-none border-x-0 shadow-md sm:mx-0 sm:overflow-clip sm:rounded-lg sm:border-x print:m-0 print:overflow-visible",
);

export function SheetHead({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={classNames(
        "px-gutter pt-4 sm:pt-6 xl:px-10 xl:pt-8 print:px-0 print:pt-0 print:pb-[0.5cm]",
        className,
      )}
    />
  );
}

export function SheetBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={classNames(sheetBody, className)} />;
}

export const sheetBody = "px-gutter py-6 xl:px-10 xl:py-8 print:px-0 print:pt-0 print:pb-[0.5cm]";

/** What a sheet is about, below its heading. */
export const sheetLead = "mt-2 text-muted";

/** Parts of a sheet's body, with a line between two of them. */
export const sheetSection =
  "[section+&]:mt-8 [section+&]:border-line [section+&]:border-t [section+&]:pt-8";

/** The buttons of a sheet. On a phone each takes its share of the line: give them `sheetButton`. */
export const sheetFoot =
  "flex flex-wrap items-center gap-3 border-line border-t bg-tray px-gutter py-4 xl:px-10 print:hidden";

export const sheetButton = "flex-[1_1_12rem] sm:flex-none";

/** A quiet ground for something that stands by itself within a card or a sheet. */
export const panel = "rounded-md bg-panel p-4";
