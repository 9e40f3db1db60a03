/** The small words every English text is held together by. */
export const smallWords: ReadonlySet<string> = new Set(
  `a about above across after again against all along already also although always am among an and any
   are aren't around as at away back be because been before behind being below between both but by can
   can't cannot could did do does doesn't don't done down during each either else even ever every few
   for from further get gets getting give gives go goes going got had has have having he hence her here
   hers him his how however i if in into is isn't it it's its itself just least less let like made make
   makes many may maybe me might mine more most much must my near neither never no nobody none nor not
   nothing now of off often on once one only onto or other others our ours out over own per quite rather
   same several shall she should since so some somebody something soon still such than that that's the
   their theirs them then there therefore these they they're this those though through thus to today
   together too toward towards under until up upon us very via want wants was we we'll we're we've well
   were what when where whether which while who whom whose why will with within without would yet you
   your yours`.split(/\s+/),
);
