"use client";

import { usePathname } from "next/navigation";

const places = [
  { href: "/", label: "Referrals", under: ["/", "/start", "/referrals"] },
  { href: "/settings", label: "Settings", under: ["/settings", "/operator"] },
  { href: "/help", label: "Help", under: ["/help"] },
] as const;

/** The three places of the product. A page below one of them counts as that place. */
export function MainNav() {
  const path = usePathname();
  return (
    <nav className="nav" aria-label="Main">
      {places.map(({ href, label, under }) => (
        <a key={href} href={href} aria-current={currentOf(path, href, under)}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function currentOf(
  path: string,
  href: string,
  under: readonly string[],
): "page" | "true" | undefined {
  if (path === href) return "page";
  return under.some((place) => place !== "/" && path.startsWith(place)) ? "true" : undefined;
}
