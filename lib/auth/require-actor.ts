import "server-only";
import { type Actor, LOCAL_ACTOR } from "./actor";

/**
 * Who is asking. The app binds to the loopback address and knows one local person; sign-in
 * replaces this body, and nothing else has to change.
 */
export async function requireActor(): Promise<Actor> {
  return LOCAL_ACTOR;
}
