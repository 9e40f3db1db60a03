/**
 * Whoever asks. Every verb takes one first and puts its id into the WHERE clause. `worksFor` is the
 * id of whoever owns the referrals, where that is somebody else: two people on one draft.
 */
export type User = { id: string; worksFor?: string };

/** The one team of local mode. */
export const LOCAL_TEAM = "local";

/** The one user of local mode, where nobody signs in. */
export const LOCAL_USER: User = { id: "local" };
