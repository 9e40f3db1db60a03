// Apart from the masks: every page must know whether the question applies, only one checks the
// answer.

const withoutCodes = new Set(
  `AE AG AN AO AW BF BI BJ BO BQ BS BW BZ CF CG CI CK CM CW DJ DM ER FJ GD GH GM GQ
   GY HK HM KI KM KN LY ML MO MR MW NR NU QA RW SB SC SH SL SR ST SY TF TG TK TL TO
   TV UG VU YE ZW`.split(/\s+/),
);

export function usesPostalCodes(country: string): boolean {
  return !withoutCodes.has(country);
}
