export { shortDate } from "@/lib/referral/dates";
