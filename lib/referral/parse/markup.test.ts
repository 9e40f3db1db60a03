import { describe, expect, test } from "vitest";
import { firstMarkup, withoutMarkup } from "./markup";

describe("web page code", () => {
  test.each([
    ["<div>We move the ERP</div>", "<div>", "We move the ERP"],
    ["We <b>move</b> it", "<b>", "We move it"],
    ["R&amp;D&nbsp;moves", "&amp;", "R&D moves"],
    ['<p class="x">One</p><p>Two</p>', '<p class="x">', "One\nTwo"],
    ["<ul><li>One</li><li>Two</li></ul>", "<ul>", "One\nTwo"],
    ["One<br/>two<BR>three", "<br/>", "One\ntwo\nthree"],
    ["<style>p{color:red}</style>Text<!-- note -->", "<style>p{color:red}</style>", "Text"],
    ["It&#39;s 5&#160;TB", "&#39;", "It's 5 TB"],
    ["<o:p></o:p>From Word", "<o:p>", "From Word"],
  ])("in %j is found and taken out", (text, first, plain) => {
    expect(firstMarkup(text)).toBe(first);
    expect(withoutMarkup(text)).toBe(plain);
  });

  test.each([
    "A latency < 20 ms and > 5 TB",
    "AT&T and R&D; more later",
    "Use <customer name> here",
    "if a<b and c>d",
    "x <= y",
  ])("is not seen in %j", (text) => {
    expect(firstMarkup(text)).toBeNull();
    expect(withoutMarkup(text)).toBe(text);
  });
});
