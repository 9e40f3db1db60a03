import { type RefusalKind, refusalWords } from "@/components/autosave/refusal-words";
import { standaloneStyle } from "@/lib/http/problem-page";
import { isQuestionPage } from "@/lib/referral/fields/field-order";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { postedAnswers } from "@/lib/referral/fields/moved";

/** These can be saved after all, once the text or the page is mended. */
const canTryAgain: readonly RefusalKind[] = ["too-big", "malformed", "future", "unavailable"];

const style = `${standaloneStyle}
label{display:block;font-weight:600}
textarea{box-sizing:border-box;width:100%;margin:.25rem 0;padding:.5rem;font:inherit;color:inherit;background:var(--canvas);border:1px solid var(--muted);border-radius:6px}
button{padding:.6rem 1.2rem;font:inherit;font-weight:600}
`;

/**
 * Shows what was typed on a page that could not be saved, with a button that saves it where that
 * can help. A page of its own, without scripts and style sheet, because it answers pages of any age.
 */
export function TypedPage({
  why,
  form,
  nonce,
}: {
  why: RefusalKind;
  form: FormData;
  nonce: string;
}) {
  const typed = typedAnswers(form);
  const referralId = text(form.get("referralId"));
  const step = text(form.get("step"));
  const again = canTryAgain.includes(why) && /^[\w-]{1,64}$/.test(referralId) && typed.length > 0;
  const hidden = Object.entries({ referralId, step, version: versionFor(why, form) });
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Not saved – Referral Desk</title>
        <style nonce={nonce}>{style}</style>
      </head>
      <body>
        <main>
          <h1>Not saved</h1>
          <p>{refusalWords[why]}</p>
          <form
            method="post"
            action={`/referrals/${referralId}/${step}/save`}
            encType="multipart/form-data"
          >
            {typed.map((each, place) => (
              <TypedAnswer key={each.name} typed={each} id={`typed-${place}`} />
            ))}
            {again &&
              hidden.map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            {again && (
              <p>
                <button type="submit">Save these answers</button>
              </p>
            )}
          </form>
          <p>
            <a href="/">All referrals</a>
          </p>
        </main>
      </body>
    </html>
  );
}

/** One box for each text of an answer, under its question. */
function TypedAnswer({ typed, id }: { typed: Typed; id: string }) {
  const { name, label, texts, sent } = typed;
  return (
    <p>
      <label htmlFor={`${id}-0`}>{label}</label>
      {texts.map((each, index) => (
        <textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: texts are told apart by their place alone
          key={index}
          id={`${id}-${index}`}
          name={sent ? name : undefined}
          aria-label={index === 0 ? undefined : `${label}, ${index + 1}`}
          rows={each.length > 80 || each.includes("\n") ? 8 : 1}
          defaultValue={each}
        />
      ))}
    </p>
  );
}

/** Of a page whose version we never had, the first version is the one that overwrites nothing unasked. */
function versionFor(why: RefusalKind, form: FormData): string {
  const version = text(form.get("version"));
  return why !== "future" && /^[0-9]{1,9}$/.test(version) ? version : "1";
}

const ownParts = new Set(
  "referralId version step go returnTo row gaps removeMarketing writer save".split(" "),
);

/** `sent`: saved with the page when it is sent again; what the page does not know is shown only. */
type Typed = { name: string; label: string; texts: string[]; sent: boolean };

/** The page's answers under their questions, then whatever else was posted with text in it. */
function typedAnswers(form: FormData): Typed[] {
  const step = text(form.get("step"));
  const answers = isQuestionPage(step) ? postedAnswers(step, form) : {};
  const known = fieldIds.filter((id) => (isQuestionPage(step) ? id in answers : form.has(id)));
  const others = [...new Set(form.keys())].filter(
    (name) => !known.some((id) => id === name) && !ownParts.has(name) && !name.startsWith("$"),
  );
  return [
    ...known.map((name) => {
      const texts = [answers[name] ?? form.getAll(name).map(text)].flat();
      return { name, label: fields[name].label, texts, sent: true };
    }),
    ...others.map((name) => {
      return { name, label: name, texts: form.getAll(name).map(text), sent: false };
    }),
  ].filter(({ texts }) => texts.some((each) => each.trim() !== ""));
}

function text(entry: FormDataEntryValue | null): string {
  return typeof entry === "string" ? entry : "";
}
