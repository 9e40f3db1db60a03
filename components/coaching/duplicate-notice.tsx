"use client";

import { useEffect, useState } from "react";
import { ifConnected } from "@/components/ui/connection";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { bullets } from "@/components/ui/page";
import { afterPointer } from "@/components/ui/pointer";

export type DuplicateView = { id: string; name: string; status: string; why: string };

/** The questions by which another referral of the same deal is recognised. */
const telling = ["companyName", "website", "awsAccount", "referralName"];

/**
 * Names referrals that are like this one, with where each stands. It holds nothing up: there may be
 * good reasons for two. Looks again when a telling question is left with another answer.
 */
export function DuplicateNotice({
  referralId,
  start,
}: {
  referralId: string;
  start: DuplicateView[];
}) {
  const [duplicates, setDuplicates] = useState<readonly DuplicateView[]>(start);

  useEffect(() => {
    const form = document.getElementById("step-form");
    if (!(form instanceof HTMLFormElement)) return;
    let asked = textsOf(form);
    let gone = false;
    const look = async ({ target }: Event) => {
      const isTelling = target instanceof HTMLInputElement && telling.includes(target.name);
      const texts = textsOf(form);
      if (!isTelling || texts === asked) return;
      asked = texts;
      const found = await duplicatesLike(referralId, texts);
      if (!found) return;
      afterPointer(() => {
        if (!gone && asked === texts) setDuplicates(found);
      });
    };
    form.addEventListener("focusout", look);
    return () => {
      gone = true;
      form.removeEventListener("focusout", look);
    };
  }, [referralId]);

  return (
    <div role="status">
      {duplicates.length > 0 && (
        <Note className="mb-6">
          <Icon name="info" />
          <b>{duplicates.length === 1 ? "Possible duplicate" : "Possible duplicates"}</b>
          <ul className={bullets}>
            {duplicates.map(({ id, name, status, why }) => (
              <li key={id}>
                <a href={`/referrals/${id}`}>{name}</a>
                <span>{`, ${status}: ${why}`}</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

/** What the search looks at, as one text, so that the same answers are not asked about twice. */
function textsOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  const given = telling.filter((id) => data.has(id)).map((id) => [id, data.get(id)]);
  return JSON.stringify(Object.fromEntries(given));
}

/** Null where the question could not be asked: then what is shown stays. */
async function duplicatesLike(
  referralId: string,
  answers: string,
): Promise<DuplicateView[] | null> {
  const body = JSON.stringify({ referralId, answers: JSON.parse(answers) });
  const response = await ifConnected(fetch("/api/duplicates", { method: "POST", body }));
  return response?.ok ? await ifConnected(response.json()) : null;
}
