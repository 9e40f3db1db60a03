import type { Refusal } from "./request-rules";

/**
 * The page of a request that Next did not answer. It stands alone, without the app's style sheet,
 * because whoever came under a foreign name must not be given anything of ours.
 */

/** Refused by a rule, overloaded (503), or a defect of ours (500). */
export type Problem = Refusal | 500 | 503;

type Words = { heading: string; text: string };

const WORDS: Record<Exclude<Problem, 503>, Words> = {
  400: {
    heading: "Page not found",
    text: "Check the address, or go to the list and open the page from there.",
  },
  403: {
    heading: "This request didn't come from Referral Desk",
    text: "Nothing was saved or sent. Open Referral Desk in this browser, go to the page again, and send it from there.",
  },
  405: {
    heading: "This request isn't supported",
    text: "Nothing was changed.",
  },
  411: {
    heading: "This request didn't include its length",
    text: "Nothing was saved. Open Referral Desk in a browser and send it from there. A browser includes the length for you.",
  },
  413: {
    heading: "This is more than one page can hold",
    text: "Nothing was saved. A page can hold up to 1 MB. Shorten the longest text, then save again. Your browser's Back button brings back what you typed.",
  },
  421: {
    heading: "Referral Desk doesn't answer at this address",
    text: "On the machine where it runs, enter localhost and its port in your browser, for example localhost:3000.",
  },
  500: {
    heading: "Something went wrong on our side",
    text: "This wasn't saved. Your browser's Back button brings back what you typed. Nothing was sent twice.",
  },
};

const UNREADABLE: Words = {
  heading: "This couldn't be read",
  text: "Nothing was saved. Your browser's Back button brings back what you typed. Copy it, reload the page, and save again.",
};

const BUSY: Words = {
  heading: "Referral Desk is busy right now",
  text: "Everything you saved is safe. Wait a few seconds, then try again.",
};

const BUSY_SAVING: Words = {
  heading: "Not saved: Referral Desk is busy right now",
  text: "Your browser's Back button brings back what you typed. Wait a few seconds, then save again.",
};

/** The style of pages that stand alone, without the app around them. */
export const standaloneStyle = `
:root{color-scheme:light dark;--canvas:#F6F7F9;--surface:#FFF;--text:#18212B;--muted:#4A5663;--line:#E1E6EB;--link:#0A5A7C;--focus:#1D4ED8}
@media (prefers-color-scheme:dark){:root{--canvas:#10151B;--surface:#182029;--text:#E8EDF2;--muted:#A9B4C0;--line:#28323D;--link:#7CC4E4;--focus:#F5D76E}}
body{margin:0;padding:3rem 1rem;background:var(--canvas);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{box-sizing:border-box;max-width:40rem;margin:0 auto;padding:2rem;background:var(--surface);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 .75rem;font-size:1.75rem;line-height:1.25}
p{margin:0 0 1rem}
p:last-child{margin:0;color:var(--muted)}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
`;

/**
 * @param nonce of the answer's content security policy, which the page's style carries
 * @param isRead whether the same address can be asked again: it was no post
 */
export function problemPage(problem: Problem, nonce: string, isRead: boolean): string {
  const { heading, text } = wordsOf(problem, isRead);
  const links = [
    problem === 503 && isRead && '<a href="">Try again</a>',
    // Under a foreign name a link would lead back to this very page.
    problem !== 421 && '<a href="/">All referrals</a>',
  ].filter((link) => link !== false);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – Referral Desk</title>
<style nonce="${nonce}">${standaloneStyle}</style>
</head>
<body><main><h1>${heading}</h1><p>${text}</p>${links.length > 0 ? `<p>${links.join(" &nbsp; ")}</p>` : ""}</main></body>
</html>
`;
}

function wordsOf(problem: Problem, isRead: boolean): Words {
  if (problem === 503) return isRead ? BUSY : BUSY_SAVING;
  return problem === 400 && !isRead ? UNREADABLE : WORDS[problem];
}
