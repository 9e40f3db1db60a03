import { LOCAL_USER, type User } from "./user";

/** Whether somebody may see and steer everybody's sending. In local mode that is the one user there is. */
export function isOperator(user: User): boolean {
  return user.id === LOCAL_USER.id;
}
