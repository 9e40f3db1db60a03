/**
 * Words that fit any deal, and therefore tell little about this one. No single word of these lists
 * ever counts against a text; what counts is how few words are left when they are taken away.
 */
import { stemsOf } from "./words";

/** Business and computing at large: true of nearly every customer and every deal. */
export const generalStems = stemsOf(`
  ai better bigger cheaper easier faster higher it lower ml newer safer smaller stronger wider
  ability able accelerate access accomplish account achieve action active activity actual adapt add
  additional address adopt adoption advance advantage advice advise affect ago agree agreement aim align
  allow alone amount analyse analysis analytics analyze annual anything app appear apply approach
  approval approve appropriate architecture area artificial ask aspect assess assessment asset assist
  assistance associate assure attention automate automatic availability available avoid aware aws amazon
  backend balance base baseline basic basis become begin behalf believe belong benefit big bring broad
  budget build business busy buy call capability capable capacity care carry case category cause center
  central centre challenge chance change channel cheap check choice choose class clear client close
  cloud collaborate collaboration collect combine come comfortable commercial commit commitment common
  communicate communication company competence competency competition competitive complete complex
  complexity compliance compliant component comprehensive compute computer concept concern condition
  conduct configure confirm connect consider consist consolidate consult consumption contact contain
  content context continue continuous contract contribute control convenient copy core corporate
  corporation correct cost cover create critical cross current custom customer customise customize cycle
  daily data database date day deal decide decision dedicate deep define deliver delivery demand demo
  department depend deploy describe description design desire detail determine develop device devops
  difference different difficult digital direct direction discover discuss disrupt distribute diverse
  division document domain drive due dynamic early earn ease easy economy ecosystem effect effective
  efficiency efficient effort element email emerge employ employee enable encounter end endpoint engage
  engagement engineer enhance enough ensure enter enterprise entire entity environment equip especially
  essential establish estimate etc evaluate event everyone everything evolve exact example excel except
  exchange execute executive exist expand expansion expect expense experience expert expertise explain
  explore extend extensive external extra face facilitate fact factor fail fast feasible feature feedback
  feel field figure file final finance financial find finish firm first fit fix flexibility flexible
  flow focus follow form format forward foundation framework free frequent friendly front fulfil full
  function functional functionality fund future gain general generate genai generation generative global
  goal good govern governance great group grow growth guarantee guidance guide hand handle happen happy
  hard hardware headquarters help high history hold hope host hosting hour huge human hybrid idea ideal
  identify image impact implement implementation important improve include increase independent
  individual industry influence inform information infrastructure initial initiate initiative innovate
  input inside insight install instance institution integrate integration intelligence intelligent
  intend interest interface internal international internet introduce invest investment involve issue
  item itself job join keep key kind know knowledge landscape language large last late later latest
  launch layer lead leader learn left legacy level leverage life light limit line link list little live
  load local location log long look lot low machine main maintain major manage management manager manner
  manual mark market marketing master match material matter maximum mean measure medium meet member
  method methodology middle migrate migration million minimal minimum ml mobile model modern modernise
  modernize modular module moment money monitor month move multiple name national native natural nature
  necessary need negative net network new next nice normal note nothing number object objective obtain
  offer office ok old ongoing online open operate operation opportunity opt optimal optimise optimize
  option order organisation organise organization organize original outcome output outside overall
  overview owner package page paper part partial particular partner partnership party past path pattern
  pay peak people perform performance period person personal perspective phase physical pilot pipeline
  place plan planning platform play please plug plus poc point policy poor popular portal portfolio
  position positive possibility possible potential power powerful practice precise predict prefer prepare
  present pressure previous price pricing primary principle prior prioritise priority private problem
  procedure proceed process produce product production productive productivity professional profile
  profit program programme progress project promise promote proof proper proposal propose prospect
  protect protection prove proven provide provider provision public purchase purpose put qualified
  quality quarter question quick quickly quote raise range rapid rate reach ready real realise realize
  reason receive recent recommend record reduce redundant refer reference referral regard region register
  regular relate relationship relevant reliability reliable rely remain remote remove replace report
  represent request require requirement research resource respect respond response responsible rest
  result retain return revenue review right rise risk roadmap role roll room run saas safe sale sample
  satisfaction satisfy save saving say scalability scalable scale scenario schedule scope search season
  second section sector secure security see seek segment select sell send senior sense separate serious
  serve service session set setup share shift ship show side sign significant similar simple simplify
  simulate single site situation size skill slow small smart social software solid solution solve sort
  source space speak special specialist specific speed spend stack staff stage stakeholder standard start
  state status stay step storage store strategic strategy strength strong structure subject submit
  subscribe subscription subsidiary succeed success suggest suit suitable support sure surround
  sustainable system table tailor take target task team tech technical technique technology term test
  thank thing think third time together tomorrow tool top topic total touch track traditional train
  transaction transfer transition transparent trend trial trust try turn type unit upcoming update
  upgrade usage use user utilise utilize value variety various vendor verify version view virtual
  visibility vision visit wait way web week whole wide win wish within wonder word work workload
  workshop world worldwide year yesterday
`);

/** Praise and fashion: words of a brochure. */
export const buzzStems = stemsOf(`
  agile agility ai-first ai-powered award-winning best-in-breed best-in-class best-of-breed
  best-practice bleeding-edge boost breakthrough cloud-first cloud-native compelling customer-centric
  cutting-edge data-driven data-first delight digital-first digitalisation digitalization disrupt
  disruptive dynamic effortless elevate empower enable end-to-end excellence excite exciting
  exponential forward-thinking frictionless fully-managed future-proof futureproof game-changer
  game-changing groundbreaking harness high-performance holistic hyper-personalised hyperautomation
  ideate impactful industry-leading innovate innovation innovative intuitive journey leading-edge
  leverage limitless market-leading maximise maximize mindset mission-critical modernisation modernise
  modernization modernize next-gen next-generation omnichannel one-stop-shop optimal optimise optimize
  orchestrate paradigm passion passionate powerful proactive proven quantum reimagine reinvent resilience
  resilient revolutionary revolutionise revolutionize rich robust scalability scalable seamless smart
  stakeholder state-of-the-art streamline strategic supercharge superior synergistic synergy
  thought-leader thought-leadership transform transformation transformative transformational turbocharge
  turnkey ultimate unleash unique unlock unparalleled unrivalled user-friendly value-add value-added
  value-driven visionary world-class
`);

/** How a sale is going, which is for the CRM: AWS wants to know the deal. */
export const salesStems = stemsOf(`
  approach approve asap aspiration attend bant budget buyin buy-in champion chat chase commit
  competitor confident convince dealmaker decision-maker economic-buyer enthusiastic excite exec
  feedback follow-up forecast hopefully hot interest introduce keen land-and-expand lead like logo
  meddic meddicc meddpicc meeting opp opportunity optimistic pipeline please positive potential
  prioritise prioritize promise prospect push quota quote referral register rep said spoke sponsor
  stakeholder strategic talk thank touchpoint upsell upside urgent vibe vip warm whitespace whale
`);

/** What a partner says of itself in place of the deal. */
export const selfPraise =
  /\b(?:leading (?:provider|company|partner|supplier|vendor|consultancy|player)|years? of (?:\w+ )?(?:experience|expertise)|track record|(?:gold|premier|advanced|platinum|silver|certified|trusted|preferred) (?:\w+ )?partner|certified (?:\w+ )?(?:engineers?|experts?|team|professionals?|consultants?)|proven (?:methodology|approach|expertise|experience)|passionate|team of experts|experts? team|we (?:are|'re) (?:a|an|the|one of)|our (?:expertise|experience|mission|vision)|highly (?:skilled|qualified|experienced)|satisfied customers|our team (?:is|has)|well[- ]known)\b/gi;

/** What puts the answer off, or sends the reader elsewhere for it. */
export const defers =
  /\b(?:(?:details?|information|info|more|rest|scope|update[sd]?|description)(?: \w+){0,2} (?:to follow|will follow|follows?|later|soon|once|tbd|tbc)|to be (?:discussed|defined|determined|decided|confirmed|clarified|qualified|detailed|specified|agreed|scoped|updated|completed)|(?:will|can|should|must|needs? to) be (?:defined|discussed|decided|determined|detailed|specified|clarified|confirmed|added|updated|provided|shared)|will (?:update|add|share|send|provide|follow|see|clarify|discuss)(?: \w+){0,3}? ?(?:later|soon|once|after|details?|more|it|this|in)|(?:(?:see|refer to|as per|read|check|look at|look in|find|as in)|(?:details?|info(?:rmation)?|more|rest|scope|everything) (?:(?:is|are) )?in) (?:the |our |my |your )?(?:attach\w*|enclosed|deck|presentation|slides?|proposal|sow|rfp|crm|salesforce|hubspot|dynamics|sharepoint|slack|teams|jira|email|e-mail|mail|notes?|link|website|description|above|below|referral name|title)|in (?:the |our |my |your )?(?:attach\w*|enclosed|deck|presentation|slides?|proposal|sow|rfp|description|above|below|referral name|title)|(?:please )?(?:refer|see) (?:\w+ ){0,2}(?:above|below|attach\w*|description)|attached|(?:same|similar) (?:\w+ ){0,3}(?:as|like) (?:above|before|last|the (?:last|previous|other|description|deal)|previous|described|description)|same (?:scope|deal|project|description|text|use case)|not (?:yet )?(?:clear|known|defined|decided|sure)(?: yet)?|then we will see|we will see|waiting for (?:more|info\w*|details?|the customer|customer|answer|feedback)|more (?:info\w*|details?)|tbd|tbc|tba|n\/a)\b/gi;

/** The partner's product from the inside; a use case made of these is a data sheet. */
export const featureStems = stemsOf(`
  ai-based alert algorithm api app automate bot browser bundle capability catalog chart ci ci/cd cloud-based
  component configure configurable consult connector custom-made customisable customizable dashboard database
  deploy deployment edition engine export extension feature framework function functionality gateway gui
  include install integrate interface iot kubernetes language-model layer library licence license
  log-in login low-code machine-learning management methodology microservice ml mobile model module monitor
  multi-tenant no-code notification offer open-source package pipeline platform plugin plug-in portal
  product provide role-based saas script sdk search service single-sign-on software solution sso stack suite
  support technology template terraform tool toolkit ui ux version web widget workflow docker helm
  serverless container implement leverage utilise utilize deliver
`);
