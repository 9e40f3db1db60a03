/** What a use case has in it: something wrong, missing or demanded, and somebody it happens to. */
import { hits, phrasesIn, stemsOf, type Word } from "./words";

const troubleStems = stemsOf(`
  abandon absent accident afraid ageing aging alarm alone annoy anger angry audit backlog bad ban barely
  blind blackout block bottleneck breach break breakdown broken bug burden by-hand cancel catch chaos cheat
  churn clash close collapse complain complaint complicated comply confuse congest cost-overrun crash crisis
  damage danger deadline death decay decline decrease defect deficit delay demand dead deny depend deprecate
  deteriorate die difficult difficulty diverge dirty disappear disagree disconnect dispute disrupt disturb
  double downtime drain drift drop drown duplicate end end-of-life error escape exceed excessive expensive
  expire exhaust explode expose fail failure fake fall false fault fear fine flood forbid force forget fragile
  fragment fraud freeze frustrate gap grow guess halt handwritten hang hard harm hardly high hinder hole ill
  illegal illegible impossible inaccurate incident incomplete inconsistent incorrect inflexible insecure
  instability insufficient intrusion invisible irregular isolate issue jam kill lack lag late latency lawsuit
  leak leave limit lock lose loss lost low manual mess misplace miss mismatch mistake mistrust mix-up must
  neglect nobody noise obsolete offline old on-time outage outdated overdue overflow overload overrun
  oversell overtime overwhelm pain paper paper-based patch penalty phish pile poor pressure problem quarrel
  queue quit raise ransomware re-enter recall refuse reject reluctant repeat resign retire retype rework rigid
  risk rise rot rush scarce scatter shortage shrink shut shutdown sick silo single-point slip slow sluggish
  spike split spoil stale stall stand-still steal stick stolen stop struggle stuck suffer surge suspend swamp
  tardy tedious terminate theft threat tired too trouble unable unanswered unauthorised unauthorized
  unavailable unaware uncertain unclear uncontrolled undetected unhappy unknown unmanaged unnoticed unplanned
  unpredictable unreadable unreliable unsafe unscheduled unseen unstable unsupported unused unusable urgent
  vacant violate virus vulnerability vulnerable waste weak worn worse wrong
`);

const goalStems = stemsOf(`
  abolish achieve aim allow ambition avoid combine comply cut earlier eliminate faster fewer finally goal halve
  instead know less lower meet minimise minimize obligate obligation oblige plan prevent prove reach rather
  recover reduce replace require requirement save shorten shorter sooner stop target want wish within without
  need expect law mandate regulation regulator rule quicker cheaper safer better
`);

/** What is missing is often said with no word for trouble: "cannot see", "no log", "only one in ten". */
const troublePhrases =
  /\b(?:can(?:not|['’]t| not)|could(?: not|n['’]t)|do(?:es)?(?: not|n['’]t)|did(?: not|n['’]t)|(?:is|are|was|were|has|have|will|would)(?: not|n['’]t)|won['’]t|never|no one|nobody|nothing|none|no longer|(?:two|three|four|five|six|several|\d+) different|(?:its|their) own|no (?!problem|doubt|matter)\w+|not (?:enough|able|known|in)|without|too (?:many|much|few|late|long|slow|\w+)|only|takes?|takes up to|waits?|waiting|waited|still|even though|although|by hand|by post|by e-?mail|on paper|in (?:excel|spreadsheets?)|spreadsheets?|single point|at risk|out of (?:date|support|stock|hours|space|memory)|runs? out|end of (?:life|support)|up to \w+ (?:hours?|days?|weeks?|months?|minutes?)|(?:hours?|days?|weeks?|months?|minutes?) (?:late|behind|to|until|before)|at (?:the )?same time|more than|less than|instead of|rather than|so that|by (?:law|hand)|have to|has to|had to|must)\b/gi;

const touched =
  /\b(?:they|them|their|it takes|who|staff|people|persons?|team|teams|everyone|nobody|person|men|women|crew|board|chief|office|plant|plants|site|sites|branch|branches|shop|shops|store|stores|hotel|hotels|school|schools|hospital|hospitals|clinic|clinics|factory|factories|warehouse|warehouses|farm|farms|bank|court|city|town|\w{3,}(?:ers|ors|ists|ants|ians|ees|ents)|doctor|nurse|driver|agent|clerk|teacher|student|farmer|operator|engineer|manager|auditor|customer|citizen|patient|tenant|passenger|guest|worker|employee|developer|researcher|caller|buyer|reader|player|household|family|families)\b/gi;

export type TroubleWords = {
  /** What goes wrong. */
  trouble: string[];
  /** What must be reached. */
  goals: string[];
  /** Who or what it happens to. */
  touched: string[];
};

export function troubleWordsOf(text: string, words: readonly Word[]): TroubleWords {
  return {
    trouble: [...new Set([...hits(words, troubleStems), ...phrasesIn(text, troublePhrases)])],
    goals: hits(words, goalStems),
    touched: phrasesIn(text, touched),
  };
}
