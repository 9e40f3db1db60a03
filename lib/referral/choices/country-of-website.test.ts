import { expect, test } from "vitest";
import { countryOfWebsite } from "./country-of-website";

test.each([
  ["https://www.blueheron.de/kontakt", "DE"],
  ["acme.co.uk", "GB"],
  ["acme.com.au", "AU"],
  ["acme.com.co", "CO"],
  ["acme.us", "US"],
  ["www.ca.gov", "US"],
  ["mit.edu", "US"],
  ["bücher.ch", "CH"],
])("%s is of %s", (website, country) => {
  expect(countryOfWebsite(website)).toBe(country);
});

test.each([
  "acme.com",
  "acme.io",
  "acme.ai",
  "acme.co",
  "acme.me",
  "acme.tv",
  "acme.eu",
  "acme.um",
  "acme.hm",
  "acme.xx",
  "acme",
  "name@acme.de",
  "",
])("%s says nothing", (website) => {
  expect(countryOfWebsite(website)).toBeNull();
});
