import type { DateOrder } from "./parse/date";

/** What the checks know besides the answers. Given by the caller: nothing here looks at a clock. */
export type ReferralContext = {
  /** The day it is, in UTC, as YYYY-MM-DD. */
  today: string;
  /** How the reader writes dates; null where neither they nor their browser say so. */
  dateOrder?: DateOrder;
  /** The partner's own company; what is not known is not checked. */
  own: { name: string | null; domains: string[]; awsAccount: string | null };
  people: Person[];
  /** The person who is using the product, if they have said who they are. */
  you: string | null;
  /** The partner's solutions at AWS; null until AWS has told us. */
  solutions: Solution[] | null;
};

/** Somebody who may own a referral, and what AWS said of their address when it last heard it. */
export type Person = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  awsAnswer: "accepted" | "refused" | null;
};

export type Solution = {
  id: string;
  name: string;
  status: "Active" | "Inactive" | "Draft";
  /** Absent where AWS lists the solution in Partner Central alone. */
  marketplaceArn?: string | undefined;
};
