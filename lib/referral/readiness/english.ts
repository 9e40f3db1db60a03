import { smallWords } from "./small-words";
import { lengthOfRuns, type Word } from "./words";

/** Small words of other languages that mean nothing in English. */
const foreignSmallWords = new Set(
  `der die das und ist nicht mit für von dem den ein eine einen wir sind werden wird auf zu bei nach aus
   le la les et est une des du pour avec dans nous sont qui sur par leur ses aux ont être puis en
   el los las y es un una del para con por que nuestro sistema durante su sus al como más se lo
   o os da do dos em no na não uma ao pela pelo seu sua são vamos
   il gli di che è per non sono della delle nel nella alla dei ogni perché più si
   het een van wij voor niet zijn naar ook daarna bij deze dit
   och att det som är för med på av vi ett till inte den
   og på som af til ikke vi har det en
   ja on ei se että joka ovat sekä olemme
   i w z się nie jest do oraz dla przez jak są po
   a v na se je pro jsou aby s od
   az egy és hogy nem van meg
   și sunt pentru din care este pe cu
   ve bir için bu ile olarak çok üzerine boyunca sonra
   yang dan di ke untuk dari selama setiap karena dengan adalah pada
   và của cho các là được trong với không`
    .split(/\s+/)
    .filter((word) => !smallWords.has(word) && word.length > 1),
);

const LEAST_WORDS = 5;

/** Latin letters, signs and currencies: most texts hold nothing else, and need no counting. */
const isAllLatin = /^[\s!-~\u00a0-\u024f\u2000-\u206f\u20a0-\u20cf]*$/;

/**
 * Whether a text is taken for English. Where it is not, it is not judged: lists of English words
 * would call every Spanish text thin. Short texts count as English unless something speaks against it.
 */
export function isEnglish(text: string, words: readonly Word[]): boolean {
  if (!isAllLatin.test(text)) {
    const letters = lengthOfRuns(text, /\p{L}+/gu);
    const latin = lengthOfRuns(text, /\p{Script=Latin}+/gu);
    if (latin < letters * 0.7) return false;
  }
  const lower = words.map((word) => word.text.toLowerCase());
  const english = lower.filter((word) => smallWords.has(word)).length;
  const foreign = lower.filter((word) => foreignSmallWords.has(word)).length;
  if (words.length < LEAST_WORDS) return foreign === 0 || english > 0;
  if (foreign >= 2 && foreign > english) return false;
  return !(words.length >= 20 && english < words.length * 0.12);
}
