import type { User } from "@/lib/auth/user";

/**
 * Whose referrals this user writes on: their own, or those of the one they work for. What they
 * change stands under their own id in the history either way.
 */
export function ownerOf(user: User): string {
  return user.worksFor ?? user.id;
}
