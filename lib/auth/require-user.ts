import "server-only";
import { LOCAL_USER, type User } from "./user";

export type { User } from "./user";

/**
 * Who is asking. The app binds to the loopback address and knows one local user; sign-in
 * replaces this body, and nothing else has to change.
 */
export async function requireUser(): Promise<User> {
  return LOCAL_USER;
}
