import type { ReactNode } from "react";
import { SheetHead as Head } from "@/components/ui/card";
import { BackLink, Kicker, Lead } from "@/components/ui/page";
import { ArrivalFocus } from "./arrival-focus";

/** The top of every wizard page: the way back, where one is, and what the page is about. */
export function SheetHead(props: {
  back: { href: string; label: string };
  /** Left out where the page is none of the six steps. */
  stepNumber?: number;
  /** The referral, by the best name it has so far. */
  name: string;
  /** Where its changes are listed. */
  history?: string;
  /** What else belongs to the page as a whole. */
  more?: ReactNode;
  heading: string;
  lead: string;
  /** The error summary, where there is one. */
  children?: ReactNode;
}) {
  return (
    <Head>
      <ArrivalFocus />
      <BackLink href={props.back.href}>{props.back.label}</BackLink>
      {props.children}
      <Kicker stepNumber={props.stepNumber}>
        <span>{props.name}</span>
        {props.history !== undefined && (
          <>
            <span aria-hidden="true">·</span>
            <a href={props.history}>
              <span>History</span>
              <span className="sr-only"> of this referral</span>
            </a>
          </>
        )}
        {props.more}
      </Kicker>
      <h1 tabIndex={-1}>{props.heading}</h1>
      <Lead className="mt-2">{props.lead}</Lead>
    </Head>
  );
}
