import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
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
  heading: string;
  lead: string;
  /** The error summary, where there is one. */
  children?: ReactNode;
}) {
  return (
    <div className="sheet-head">
      <ArrivalFocus />
      <a className="back" href={props.back.href}>
        <Icon name="chevron" />
        <span>{props.back.label}</span>
      </a>
      {props.children}
      <p className="kicker">
        {props.stepNumber !== undefined && (
          <>
            <span className="at-wide">{`Step ${props.stepNumber} of 6`}</span>
            <span className="at-wide" aria-hidden="true">
              ·
            </span>
          </>
        )}
        <span>{props.name}</span>
        {props.history !== undefined && (
          <>
            <span aria-hidden="true">·</span>
            <a href={props.history}>
              <span>History</span>
              <span className="vh"> of this referral</span>
            </a>
          </>
        )}
      </p>
      <h1 tabIndex={-1}>{props.heading}</h1>
      <p className="lead">{props.lead}</p>
    </div>
  );
}
