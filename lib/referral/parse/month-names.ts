// Names of months and weekdays in the languages of places where customers are, without accents. A
// name that stands for two months in two languages, as "listopad" does, is left out.

const months = `
  january januar janner janvier enero gennaio janeiro januari stycznia styczen ledna leden ocak ianuarie januara января
  february februar fevrier febrero febbraio fevereiro februari lutego luty unora unor subat februarie februara февраля
  march marz maerz mrz mars marzo marco maart marts marca marzec brezna brezen mart martie марта
  april avril abril aprile kwietnia kwiecien dubna duben nisan aprilie aprila апреля
  may mai mayo maggio maio mei maj maja kvetna kveten mayis мая
  june juni juin junio giugno junho czerwca czerwiec cervna cerven haziran iunie juna июня
  july juli juillet julio luglio julho lipca lipiec cervence cervenec temmuz iulie jula июля
  august aout agosto augustus augusti sierpnia sierpien srpna srpen agustos augusta августа
  september septembre septiembre setiembre settembre setembro wrzesnia wrzesien zari eylul septembrie septembra сентября
  october oktober octobre octubre ottobre outubro pazdziernika pazdziernik rijna rijen ekim octombrie oktobra октября
  november novembre noviembre novembro kasim noiembrie novembra ноября
  december dezember decembre diciembre dicembre dezembro grudnia grudzien prosince prosinec aralik decembrie decembra декабря`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));

const weekdays = `
  monday tuesday wednesday thursday friday saturday sunday
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miercoles jueves viernes sabado domingo
  lunedi martedi mercoledi giovedi venerdi sabato domenica
  segunda terca quarta quinta sexta feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`
  .trim()
  .split(/\s+/);

/** Articles and prepositions around a date, and the endings of ordinals. */
const fillers = new Set(
  "the of on by st nd rd th de del el le du den der am il la em er eme a mo di mi do fr sa so".split(
    " ",
  ),
);

const LEAST_LETTERS = 3;

/**
 * The number of a month from its name in any of these languages, or from its first letters where no
 * other month begins so; null for what is none.
 */
export function monthOf(word: string): number | null {
  if (word.length < LEAST_LETTERS) return null;
  const exact = months.findIndex((names) => names.includes(word));
  if (exact !== -1) return exact + 1;
  const found = months.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A word that says nothing about the day beside its month: a weekday, an article. */
export function isBesideDate(word: string): boolean {
  if (fillers.has(word)) return true;
  const isWeekday = word.length >= LEAST_LETTERS && weekdays.some((day) => day.startsWith(word));
  return isWeekday && monthOf(word) === null;
}
