/**
 * What a description of a deal has in it: something sold or done, somebody who does it, AWS, and a
 * figure or a date. Small, because the tips below a field that is being written use it too.
 */
import { hits, phrasesIn, stemsOf, type Word, wordsOf } from "./words";

/** Doing and selling, as verb or noun. Wide on purpose: a missing word here counts against a text. */
const workStems = stemsOf(`
  accelerate adapt administer advise analyse analyze assemble assess audit automate backup build
  buy calibrate carry certify code configure connect construct consolidate consult contract convert
  coordinate create cutover decommission deliver deploy design develop digitise
  digitize equip establish execute expand extend feed fit handle help host hosting implement import
  improve install integrate introduce label launch lease license lift link load maintain manage
  manufacture merge migrate modernise modernize monitor move offer onboard operate optimise
  optimize order outsource patch pilot plan prepare process procure produce programme protect
  provide provision publish purchase refactor rehost relocate renew rent replace replatform replicate
  resell rescue restore retire rewrite roll-out rollout run scan secure sell serve set-up setup ship
  subscribe subscription supply support take-over takeover teach test train transfer transform translate
  upgrade validate watch write go-live refresh rebuild redesign roll embed enrol enroll supervise
  pay bring put give tune turn work
`);

const soldStems = stemsOf("saas licence license subscription managed-service retainer resale");

const roles =
  /\b(?:we(?:['’](?:ll|re|ve))?|us|our|ours|i(?:['’](?:m|ll|ve))?|my|partner(?:['’]s)?|prime contractor|subcontractor|integrator|reseller)\b/gi;

const awsNames =
  /\b(?:aws|amazon|ec2|ecs|ecr|eks|efs|ebs|emr|elb|fargate|lambda|s3|glacier|rds|aurora|dynamo ?db|redshift|athena|glue|quicksight|kinesis|msk|sqs|sns|ses|step functions|event ?bridge|api gateway|app ?sync|amplify|cognito|cloud ?front|route ?53|vpc|direct connect|transit gateway|private ?link|cloud ?watch|cloud ?trail|cloud ?formation|guard ?duty|security hub|inspector|macie|kms|secrets manager|waf|shield|iam|control tower|landing zone|organizations|snowball|snowcone|data ?sync|storage gateway|fsx|elasti ?cache|memory ?db|neptune|document ?db|keyspaces|timestream|qldb|open ?search|sage ?maker|bedrock|textract|rekognition|comprehend|transcribe|polly|lex|personalize|forecast service|kendra|translate api|connect instance|work ?spaces|app ?stream|work ?mail|chime|game ?lift|iot core|green ?grass|site ?wise|twin ?maker|outposts|local zones?|wavelength|graviton|inferentia|trainium|nitro|spot instances?|savings plans?|lightsail|elastic beanstalk|beanstalk|app ?runner|batch|health ?omics|health ?lake|mainframe modernization|migration hub|elastic disaster recovery|drs|vmware cloud|marketplace|private pricing|well-architected|map funding|proserve|partner central|(?:us|eu|ap|sa|ca|me|af|il|mx)-(?:gov-)?(?:north|south|east|west|central)(?:east|west)?-\d)\b/gi;

/** Names that are ordinary words too count only as they are written where they are names. */
const alsoOrdinary = new Set([
  "batch",
  "shield",
  "inspector",
  "organizations",
  "forecast",
  "glue",
  "polly",
  "lex",
  "glacier",
  "connect",
  "outposts",
  "marketplace",
  "nitro",
  "aurora",
  "lambda",
  "athena",
  "neptune",
  "comprehend",
  "personalize",
  "transcribe",
  "kendra",
  "chime",
  "snowball",
  "kinesis",
]);

const figures =
  /(?:[$€£¥₹]\s?)?(?<![A-Za-z]-)\b\d[\d.,'’]*\s?(?:%|[a-z]+\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|twice|half|third|quarter of|double[sd]?|tenth)\b/gi;

const dates =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|easter|christmas|ramadan|diwali|spring|summer|autumn|winter|q[1-4]|20[2-4]\d|end of (?:the |this |next )?(?:year|month|quarter)|next (?:year|month|season|quarter))\b|\b(?:in|by|until|since|before|after|from|mid|early|late|of|\d) (?:march|may)\b|\b(?:march|may) \d/gi;

export type DealWords = {
  words: Word[];
  /** What is done or sold. */
  work: string[];
  /** Who does it, said from the partner's side. */
  role: string[];
  aws: string[];
  /** Counts, amounts, measures. */
  figures: string[];
  dates: string[];
};

export function dealWordsOf(text: string, words: Word[] = wordsOf(text)): DealWords {
  return {
    words,
    work: [...hits(words, workStems), ...hits(words, soldStems)],
    role: phrasesIn(text, roles),
    aws: phrasesIn(text, awsNames).filter(
      (name) => !alsoOrdinary.has(name.toLowerCase()) || name !== name.toLowerCase(),
    ),
    figures: figuresIn(text),
    dates: phrasesIn(text, dates),
  };
}

/** "24/7" and "Industry 4.0" have digits and measure nothing; names such as S3 are no figures. */
function figuresIn(text: string): string[] {
  const plain = text.replace(
    /\b(?:24\s?[/x]\s?7(?:\s?[/x]\s?365)?|24 hours|365 days|(?:web|industry) \d\.0|360[- ]degrees?|number one|no\. ?1)\b/gi,
    " ",
  );
  return phrasesIn(plain, figures);
}
