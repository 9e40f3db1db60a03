/** Readiness-4b: an address that anyone may open, and that is still not the customer's own. */
import { type Answers, textOf } from "../fields/answers";
import { readWebsite } from "../parse/website";
import { belongsTo } from "../rules/own-company";
import { type Finding, warns } from "./finding";

const social = `facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com youtu.be
  tiktok.com xing.com pinterest.com t.me telegram.org wa.me whatsapp.com weibo.com vk.com threads.net
  medium.com github.com crunchbase.com wikipedia.org glassdoor.com bloomberg.com yelp.com trustpilot.com`;
const search = `google.com bing.com yahoo.com duckduckgo.com baidu.com yandex.com yandex.ru naver.com
  ecosia.org maps.app.goo.gl`;
const mail = `gmail.com googlemail.com hotmail.com outlook.com live.com msn.com ymail.com icloud.com
  me.com aol.com gmx.de gmx.net gmx.com web.de t-online.de protonmail.com proton.me mail.ru qq.com
  163.com 126.com yandex.ru orange.fr laposte.net libero.it uol.com.br rediffmail.com`;
const shorteners = `bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly lnkd.in cutt.ly
  shorturl.at rb.gy linktr.ee`;

const mailHosts = mail.split(/\s+/);

const kinds: readonly (readonly [hosts: string[], what: string])[] = [
  [social.split(/\s+/), "is a page on someone else's site"],
  [search.split(/\s+/), "is a search page"],
  [mailHosts, "is an email provider"],
  [shorteners.split(/\s+/), "is a link shortener"],
];

/** A firm may be one of these itself: then its name is in the address, and nothing is said. */
export function foreignSite(answers: Answers): Finding | null {
  const read = readWebsite(textOf(answers, "website"));
  if (!read.ok) return null;
  const found = kindOf(read.host);
  if (!found || isNamedAfter(read.host, textOf(answers, "companyName"))) return null;
  return warns(
    "readiness-4b",
    "website",
    `This doesn't look like the customer's own website: ${read.host} ${found[1]}.`,
    "Change: Customer website",
    { matched: [read.host], looksAt: ["website", "companyName"] },
  );
}

function kindOf(host: string) {
  return kinds.find(([hosts]) => belongsTo(host, hosts));
}

/** Whether many have a page or an address there, so that it tells no two customers apart. */
export function isSharedHost(host: string): boolean {
  return kindOf(host) !== undefined;
}

/** Where anybody can have an address, so that it tells nothing about a company. */
export function isMailProvider(host: string): boolean {
  return belongsTo(host, mailHosts);
}

function isNamedAfter(host: string, company: string): boolean {
  const label = host.split(".").at(-2) ?? "";
  const name = company.toLowerCase().replace(/[^a-z0-9]/g, "");
  return label.length > 1 && name.startsWith(label);
}
