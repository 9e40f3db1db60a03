// What people call countries besides the English names of the list: short names, earlier names,
// parts that are taken for the whole, and each country's own names. Data of the browser's search,
// of the list without scripts, and of what is read on the server.

const lines = `
  AD Andorre
  AE UAE|U.A.E.|Emirates|The Emirates|Dubai|Abu Dhabi|Sharjah|الإمارات|الإمارات العربية المتحدة
  AF Afganistan|افغانستان
  AG Antigua|Barbuda
  AL Shqipëri|Shqiperia
  AM Hayastan|Հայաստան
  AR Argentine Republic|República Argentina
  AT Österreich|Oesterreich
  AU Commonwealth of Australia
  AX Aland Islands|Åland|Aland
  AZ Azərbaycan|Azerbaycan
  BA Bosnia|Bosna i Hercegovina|Herzegovina
  BD বাংলাদেশ
  BE België|Belgie|Belgique|Belgien
  BF Upper Volta
  BG Bulgariya|България
  BH البحرين
  BJ Bénin|Dahomey
  BL St. Barts|Saint Barthélemy
  BN Brunei Darussalam
  BO Plurinational State of Bolivia|Bolivia, Plurinational State of
  BQ Bonaire|Sint Eustatius|Saba|BES Islands
  BR Brasil
  BS The Bahamas
  BY Belorussia|Byelorussia|Беларусь
  CD DRC|DR Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the|Congo, The Democratic Republic of the|Zaire|Kinshasa
  CF CAR|République centrafricaine
  CG Republic of the Congo|Congo Republic|Congo, Republic of the|Brazzaville
  CH Schweiz|Suisse|Svizzera|Svizra|Swiss Confederation
  CI Ivory Coast|Cote d'Ivoire
  CM Cameroun
  CN PRC|P.R. China|People's Republic of China|Mainland China|Zhongguo|中国|中國
  CV Cabo Verde
  CW Curacao
  CY Kypros|Κύπρος|Kıbrıs
  CZ Czech Republic|The Czech Republic|Česko|Cesko|Česká republika|Ceska republika
  DE Deutschland|Federal Republic of Germany|Allemagne|Alemania|Germania
  DK Danmark
  DO República Dominicana|Republica Dominicana
  DZ Algérie|Algerie|الجزائر
  EE Eesti
  EG Misr|مصر
  EH الصحراء الغربية
  ES España|Espana|Espagne|Kingdom of Spain
  ET Ityopia|ኢትዮጵያ
  FI Suomi
  FK Falklands|Malvinas|Islas Malvinas
  FM Federated States of Micronesia|Micronesia, Federated States of
  FO Faeroe Islands|Føroyar|Foroyar
  FR French Republic|République française
  GB UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|Cymru|Royaume-Uni|Vereinigtes Königreich
  GE Sakartvelo|საქართველო
  GF Guyane|Guyane française
  GL Kalaallit Nunaat
  GM The Gambia
  GN Guinée
  GQ Guinea Ecuatorial
  GR Hellas|Ellada|Hellenic Republic|Ελλάδα|Ελλάς
  GW Guiné-Bissau
  HK Hong Kong|Hongkong|香港
  HR Hrvatska
  HU Magyarország|Magyarorszag
  ID Republic of Indonesia
  IE Republic of Ireland|Éire|Eire|Southern Ireland
  IL Yisrael|ישראל
  IN Bharat|भारत
  IQ العراق
  IR Persia|Islamic Republic of Iran|Iran, Islamic Republic of|ایران
  IS Ísland|Island
  IT Italia|Italie|Italien
  JO الأردن
  JP Nippon|Nihon|日本
  KG Kirghizia|Kirgizstan|Кыргызстан
  KH Kampuchea|Kâmpŭchéa|កម្ពុជា
  KM Comores
  KN Saint Kitts and Nevis|St. Kitts|Nevis
  KR Korea|Republic of Korea|Korea, Republic of|Korea, South|ROK|Hanguk|대한민국|한국
  KW الكويت
  KY Caymans|The Cayman Islands
  KZ Qazaqstan|Қазақстан|Казахстан
  LA Lao PDR|Lao People's Democratic Republic|Lao|ລາວ
  LB Liban|لبنان
  LC Saint Lucia
  LK Ceylon|ශ්‍රී ලංකාව|இலங்கை
  LT Lietuva
  LU Luxemburg|Lëtzebuerg|Letzebuerg
  LV Latvija
  LY Libyan Arab Jamahiriya|ليبيا
  MA Maroc|Marruecos|المغرب
  MD Republic of Moldova|Moldova, Republic of|Moldavia
  ME Crna Gora
  MF Saint Martin|Saint-Martin (French part)
  MG Madagasikara
  MK Macedonia|Republic of North Macedonia|FYROM|Makedonija|Северна Македонија|Македонија
  MM Myanmar|Burma|မြန်မာ
  MN Монгол
  MO Macau|Macao|澳門|澳门
  MR Mauritanie|موريتانيا
  MU Maurice
  MV The Maldives
  MX México|Mejico|Méjico|United Mexican States
  MZ Moçambique|Mocambique
  NA Namibië
  NC Nouvelle-Calédonie
  NL Holland|The Netherlands|Nederland|Pays-Bas|Niederlande
  NO Norge|Noreg
  NP नेपाल
  NZ Aotearoa
  OM عُمان|عمان
  PF Tahiti|Polynésie française
  PG PNG
  PH The Philippines|Pilipinas|Filipinas
  PK پاکستان
  PL Polska|Polen
  PM Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon
  PS Palestine|State of Palestine|Palestine, State of|West Bank|Gaza|فلسطين
  QA قطر
  RE Reunion|La Réunion
  RO Rumania|Roumania
  RS Srbija|Србија
  RU Russian Federation|The Russian Federation|Rossiya|Россия
  SA KSA|Saudi|Kingdom of Saudi Arabia|السعودية|المملكة العربية السعودية
  SD السودان
  SE Sverige
  SG Singapura|新加坡
  SH Saint Helena|Ascension Island|Tristan da Cunha
  SI Slovenija
  SK Slovak Republic|Slovensko
  SO Soomaaliya
  SR Surinam
  ST Sao Tome and Principe|Sao Tome|São Tomé
  SX St. Maarten|Saint Maarten
  SY Syrian Arab Republic|سوريا
  SZ Swaziland
  TD Tchad
  TH Siam|Prathet Thai|ไทย|ประเทศไทย
  TJ Тоҷикистон
  TL East Timor
  TM Türkmenistan
  TN Tunisie|تونس
  TR Turkey|Turkiye
  TT Trinidad|Tobago
  TW Taiwan, Province of China|Chinese Taipei|Formosa|台灣|台湾|臺灣
  TZ United Republic of Tanzania|Tanzania, United Republic of|Zanzibar
  UA The Ukraine|Ukraina|Україна
  US USA|U.S.A.|U.S.|US of A|America|United States of America|The United States of America|The States|Estados Unidos|États-Unis|Vereinigte Staaten|EE.UU.|EUA
  UZ Oʻzbekiston|Ozbekiston
  VA Vatican|Holy See|The Holy See|Holy See (Vatican City State)|Città del Vaticano
  VC Saint Vincent and the Grenadines|Saint Vincent|St. Vincent
  VE Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of
  VG Virgin Islands, British|BVI
  VI Virgin Islands, U.S.|USVI|US Virgin Islands
  VN Viet Nam|Việt Nam
  WF Wallis-et-Futuna
  YE اليمن
  ZA RSA|Republic of South Africa|Suid-Afrika|Mzansi
  ZW Rhodesia
`;

const namesByCode = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .map((line) => [line.slice(0, 2), line.slice(3).split("|")] as const),
);

export function otherNamesOf(code: string): readonly string[] {
  return namesByCode.get(code) ?? [];
}
