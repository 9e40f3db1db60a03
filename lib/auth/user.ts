/** Whoever asks. Every verb takes one first and puts its id into the WHERE clause. */
export type User = { id: string };

/** The one user of local mode, where nobody signs in. */
export const LOCAL_USER: User = { id: "local" };
