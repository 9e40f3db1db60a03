/** Measures how the time of a function grows with a hostile text, so that one text cannot stop the app. */

/** 100 kB may take so many times as long as 50 kB. */
const MOST_GROWTH = 2.5;

const SIZES = { first: 25_000, half: 50_000, whole: 100_000 };

/** In ms for the first size. A quadratic pattern needs hundreds; the rest is not worth measuring. */
const PLAINLY_LINEAR_MS = 20;
const HOPELESS_MS = 3_000;

/** A busy machine may spoil two. */
const TRIES = 3;

/** What is repeated: signs a pattern may search for, alone and between others. */
const units = [
  ..."x X 0 1 é ü \u0301 Ａ ﾛ 😀 . , ; : - – ' ’ \" “ ( ) [ ] < > @ # % & / | $ € + ~ * ? !".split(
    " ",
  ),
  ..." |\n|\t|\r\n|\u000b|\u001f|\u00a0|\u2003|\u2028|\u3000|\u200b|\u3164|\ud800".split("|"),
  ..."a, a. a@ a- a/ 1, 1. 0. 1' x. a,,,, a.a. &= &id= t.b. n/a ab'c 'a S- A1- [0] .1 .member 's's".split(
    " ",
  ),
  ...'&nbsp; &amp; <b> </ <a <!-- <a=" https:// https://a https://jira asdf xx'.split(" "),
  ..." (|a |1 |A |, |. a|to be |the |we |see |see the |, see |details |more |please |will |our |info ".split(
    "|",
  ),
  ..."two years of |leading |same |expert |ABC-12 |Q1 |24 x |May |30 June |aws |amazon |step ".split(
    "|",
  ),
  ..."gmbh |inc. |co., |s.a. | – a|- a| | a|no |\\S".split("|"),
];

const endings: readonly ((middle: string) => string)[] = [
  (middle) => middle,
  (middle) => `a${middle}!`,
  (middle) => `1${middle}x`,
];

/** Hostile texts of a size in UTF-16 units, each with a name that tells it again. */
function hostileTexts(size: number): { name: string; text: string }[] {
  return units.flatMap((unit) =>
    endings.map((ending, index) => ({
      name: `${JSON.stringify(unit)} in form ${index + 1}`,
      text: ending(unit.repeat(Math.ceil(size / unit.length)).slice(0, size)),
    })),
  );
}

const texts = {
  first: hostileTexts(SIZES.first),
  half: hostileTexts(SIZES.half),
  whole: hostileTexts(SIZES.whole),
};

/** The texts whose time grows faster than they do, by name, with what was measured. */
export function growingFaster(read: (text: string) => unknown): string[] {
  return texts.first.flatMap(({ name }, index) => {
    const found = growthOf(read, index);
    return found === null ? [] : [`${name}: ${found}`];
  });
}

/** Null where it is in proportion. */
function growthOf(read: (text: string) => unknown, index: number): string | null {
  const measure = (size: keyof typeof texts) => {
    const text = texts[size][index]?.text ?? "";
    // The process's own time: what else the machine does is no matter of the text.
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // The first reading of all may compile or collect garbage, so a second one decides.
  let first = measure("first");
  if (first >= PLAINLY_LINEAR_MS && first <= HOPELESS_MS) first = measure("first");
  if (first < PLAINLY_LINEAR_MS) return null;
  if (first > HOPELESS_MS) return `${first.toFixed(0)} ms for ${SIZES.first} characters`;
  let said = "";
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [half, whole] = [measure("half"), measure("whole")];
    if (whole <= half * MOST_GROWTH) return null;
    said = `${half.toFixed(0)} ms for ${SIZES.half} characters, ${whole.toFixed(0)} for twice as many`;
  }
  return said;
}
