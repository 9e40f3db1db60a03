/** What goes wrong at AWS on demand: the emulator's control address, for the calls about one referral. */
import { expect } from "./fixtures";

type Fault = Record<string, string | number | boolean>;

/** Asks for a fault that strikes the calls about this referral only, so that no other journey feels it. */
export async function faultAt(emulator: string, referral: string, fault: Fault): Promise<void> {
  const answer = await fetch(`${emulator}/faults`, {
    method: "POST",
    body: JSON.stringify({ ...fault, partnerIdentifier: idOf(referral) }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/** Ends every fault that was asked for this referral. */
export async function noFaultAt(emulator: string, referral: string): Promise<void> {
  await fetch(`${emulator}/faults?partnerIdentifier=${idOf(referral)}`, { method: "DELETE" });
}

/** A referral's id is what AWS knows it by: the last part of its address. */
function idOf(referral: string): string {
  return referral.split("/").at(-1) ?? "";
}
