/** Numbers by which some other system keeps a matter, and which nobody outside can look up. */

/** What is numbered the same way and is known everywhere: norms, algorithms, laws, units, months. */
export const standards: ReadonlySet<string> = new Set(
  `ISO IEC ISA ITU EN DIN VDE VDA BS NF JIS GB GOST ANSI ASTM ASME IEEE NEMA UL TIA ETSI ECMA API
   NIST SP FIPS CIS CMMC CMMI COBIT ITIL SOC ISAE SSAE SAS NIS PSD PCI DSS EMV MT MX EDI EDIFACT
   RFC CVE CWE AES DES RSA SHA MD TLS SSL ECC EAL UTF UCS ASCII HTTP IP RS RJ USB DDR RAID MPEG
   ICD CPT DRG GMP GXP GLP GDP CFR FDA HL IFRS IAS GAAP ASC FAS BASEL IATF SAE AS DO TS TR PAS
   MIL STD NATO UN EU IMO IMDG ADR NFPA OSHA OHSAS EMAS LEED PM CO COVID SARS GPT TOP
   FY CY UTC GMT JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC`.split(/\s+/),
);

/** "ABC-1234", as trackers number their tickets, and Salesforce's id of an account or opportunity. */
const numbers = /\b([A-Z]{2,6})-\d{2,6}\b|\b00[136](?=\d*[A-Za-z])[A-Za-z0-9]{12,15}\b/g;

export function ticketsIn(text: string): string[] {
  const found = Array.from(text.matchAll(numbers));
  return [
    ...new Set(found.filter(([, key]) => !key || !standards.has(key)).map(([number]) => number)),
  ];
}
