// The states AWS takes for a customer in the United States, by its own names: the two-letter code
// is what people write on letters, and AWS refuses it.

import { nameKey } from "../parse/text";

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

const otherNames = new Map<string, UsState>([
  ["district of columbia", "Dist. of Columbia"],
  ["washington dc", "Dist. of Columbia"],
  ["washington d c", "Dist. of Columbia"],
  ["micronesia", "Federated States of Micronesia"],
  ["us virgin islands", "Virgin Islands"],
  ["u s virgin islands", "Virgin Islands"],
]);

/**
 * AWS's name of a state, from its name in any case, its two-letter code or another usual name; null
 * for no match.
 */
export function findState(text: string): UsState | null {
  const key = nameKey(text);
  const byCode = usStates[codes.indexOf(key.toUpperCase())];
  return byCode ?? otherNames.get(key) ?? usStates.find((state) => nameKey(state) === key) ?? null;
}
