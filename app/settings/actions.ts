"use server";

import { z } from "zod";
import { action, personAction } from "@/app/words/action";
import { checkConnectionNow } from "@/lib/partner/connection";
import { addPerson, removePerson, saveYourself } from "@/lib/partner/people";
import { idSchema } from "@/lib/referral/schemas";

const changed = () => "/settings";

export const saveYou = personAction({
  verb: saveYourself,
  changed: "/",
  shown: (person) => person,
});

export const addColleague = personAction({
  verb: addPerson,
  changed: "/settings",
  shown: () => null,
});

export const removeColleague = action({
  request: z.object({ personId: idSchema }),
  otherwise: "/settings#people",
  verb: removePerson,
  changed,
  next: () => "/settings#people",
});

/** A person asked, so this one call waits for AWS: ten seconds at most. */
export const checkConnection = action({
  request: z.object({}),
  verb: () => checkConnectionNow(),
  changed,
  next: () => "/settings#connection",
});
