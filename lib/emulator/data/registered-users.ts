/** The people the emulated Partner Central knows; nobody else can own an opportunity. All invented. */
export type RegisteredUser = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Their role in Partner Central; each of these may work with opportunities. */
  readonly role: "ACE Manager" | "ACE User" | "Alliance Lead" | "Alliance Team Member";
};

/** The first one is the alliance lead, who owns every opportunity until it is assigned. */
export const registeredUsers: readonly [RegisteredUser, ...RegisteredUser[]] = [
  {
    email: "maria.keller@partner.example",
    firstName: "Maria",
    lastName: "Keller",
    role: "Alliance Lead",
  },
  {
    email: "james.okafor@partner.example",
    firstName: "James",
    lastName: "Okafor",
    role: "ACE Manager",
  },
  { email: "aiko.tanaka@partner.example", firstName: "Aiko", lastName: "Tanaka", role: "ACE User" },
  {
    email: "lucas.moreau@partner.example",
    firstName: "Lucas",
    lastName: "Moreau",
    role: "ACE User",
  },
  {
    email: "priya.raman@partner.example",
    firstName: "Priya",
    lastName: "Raman",
    role: "Alliance Team Member",
  },
];
