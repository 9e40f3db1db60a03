"use client";

import { usePathname } from "next/navigation";

const places = [
  { href: "/", label: "Referrals", under: ["/", "/start", "/referrals"] },
  { href: "/operator", label: "Operator", under: ["/operator"] },
  { href: "/settings", label: "Settings", under: ["/settings"] },
  { href: "/help", label: "Help", under: ["/help"] },
] as const;

const place =
  "inline-flex min-h-9 items-center rounded-md px-1.5 font-medium text-md text-muted no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-primary-soft aria-[current]:font-semibold aria-[current]:text-primary sm:px-2.5 forced-colors:aria-[current]:border";

/** The places of the product. A page below one of them counts as that place. */
export function MainNav({ operates }: { operates: boolean }) {
  const path = usePathname();
  const shown = places.filter(({ href }) => operates || href !== "/operator");
  return (
    <nav
      className="order-3 -mx-1.5 flex w-full flex-wrap sm:order-none sm:mx-0 sm:w-auto sm:flex-none sm:gap-1"
      aria-label="Main"
    >
      {shown.map(({ href, label, under }) => (
        <a key={href} href={href} className={place} aria-current={currentOf(path, href, under)}>
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
