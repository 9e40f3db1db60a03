// The states AWS takes for a customer in the United States, by its own names: the two-letter code
// is what people write on letters, and AWS refuses it.

import { type Entry, entryNamed } from "./entries";

export const usStates = [
  "Alabama",
  "Alaska",
  "American Samoa",
  "Arizona",
  "Arkansas",
  "California",
  "Colorado",
  "Connecticut",
  "Delaware",
  "Dist. of Columbia",
  "Federated States of Micronesia",
  "Florida",
  "Georgia",
  "Guam",
  "Hawaii",
  "Idaho",
  "Illinois",
  "Indiana",
  "Iowa",
  "Kansas",
  "Kentucky",
  "Louisiana",
  "Maine",
  "Marshall Islands",
  "Maryland",
  "Massachusetts",
  "Michigan",
  "Minnesota",
  "Mississippi",
  "Missouri",
  "Montana",
  "Nebraska",
  "Nevada",
  "New Hampshire",
  "New Jersey",
  "New Mexico",
  "New York",
  "North Carolina",
  "North Dakota",
  "Northern Mariana Islands",
  "Ohio",
  "Oklahoma",
  "Oregon",
  "Palau",
  "Pennsylvania",
  "Puerto Rico",
  "Rhode Island",
  "South Carolina",
  "South Dakota",
  "Tennessee",
  "Texas",
  "Utah",
  "Vermont",
  "Virginia",
  "Virgin Islands",
  "Washington",
  "West Virginia",
  "Wisconsin",
  "Wyoming",
  "APO/AE",
  "AFO/FPO",
  "FPO, AP",
] as const;

export type UsState = (typeof usStates)[number];

// In the order of the list. The last three names are post offices of the armed forces; the middle
// one has no code.
const codes = `
  AL AK AS AZ AR CA CO CT DE DC FM FL GA GU HI ID IL IN IA KS KY LA ME MH MD MA MI MN MS MO MT
  NE NV NH NJ NM NY NC ND MP OH OK OR PW PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY AE -- AP
`
  .trim()
  .split(/\s+/);

const names: Partial<Record<UsState, readonly string[]>> = {
  Alabama: ["Ala."],
  Arizona: ["Ariz."],
  Arkansas: ["Ark."],
  California: ["Calif.", "Cal."],
  Colorado: ["Colo."],
  Connecticut: ["Conn."],
  Delaware: ["Del."],
  "Dist. of Columbia": ["District of Columbia", "Washington DC", "Washington, D.C.", "D.C."],
  "Federated States of Micronesia": ["Micronesia"],
  Florida: ["Fla."],
  Illinois: ["Ill."],
  Indiana: ["Ind."],
  Kansas: ["Kans.", "Kan."],
  Massachusetts: ["Mass."],
  Michigan: ["Mich."],
  Minnesota: ["Minn."],
  Mississippi: ["Miss."],
  Montana: ["Mont."],
  Nebraska: ["Nebr.", "Neb."],
  Nevada: ["Nev."],
  "New Hampshire": ["N.H."],
  "New Jersey": ["N.J.", "Jersey"],
  "New Mexico": ["N.M.", "N. Mex."],
  "New York": ["N.Y.", "New York State", "New York City", "NYC"],
  "North Carolina": ["N.C.", "N. Carolina"],
  "North Dakota": ["N.D.", "N. Dakota"],
  "Northern Mariana Islands": ["CNMI", "Saipan"],
  Oklahoma: ["Okla."],
  Oregon: ["Ore."],
  Pennsylvania: ["Penn.", "Penna."],
  "Rhode Island": ["R.I."],
  "South Carolina": ["S.C.", "S. Carolina"],
  "South Dakota": ["S.D.", "S. Dakota"],
  Tennessee: ["Tenn."],
  Texas: ["Tex."],
  Vermont: ["Vt."],
  Virginia: ["Va."],
  "Virgin Islands": ["US Virgin Islands", "U.S. Virgin Islands", "USVI"],
  Washington: ["Wash.", "Washington State"],
  "West Virginia": ["W.V.", "W. Va.", "W. Virginia"],
  Wisconsin: ["Wis.", "Wisc."],
  Wyoming: ["Wyo."],
};

/** The state with what it is found by besides its name: its letters, and what else it is called. */
export const stateEntries: readonly Entry[] = usStates.map((state, index) => {
  const code = codes[index] ?? "--";
  return {
    value: state,
    label: state,
    names: [...(code === "--" ? [] : [code]), ...(names[state] ?? [])],
  };
});

/**
 * AWS's name of a state, from its name in any case, its two-letter code or another usual name; null
 * for no match.
 */
export function findState(text: string): UsState | null {
  const found = entryNamed(stateEntries, text)?.value;
  return usStates.find((state) => state === found) ?? null;
}
