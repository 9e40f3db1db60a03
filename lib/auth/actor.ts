/** What a person may do in a team; `can` says what each role allows. */
export type Role = "admin" | "member";

/** Who is asking. Every verb takes one first, and puts `can` into its WHERE clause. */
export type Actor = { userId: string; teamId: string; role: Role };

/** The one person of local mode, where nobody signs in, in the one team there is. */
export const LOCAL_ACTOR: Actor = { userId: "local", teamId: "local", role: "admin" };
