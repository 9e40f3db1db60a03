/** What every answer tells the browser to refuse on our behalf. */

/** Scripts run only with this answer's nonce; React's development build needs `eval` to show stacks. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const evaluation = development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** The same for every answer, files included; Next adds them by its configuration. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Our own pages get the Origin they are checked by; others learn nothing of where a link stood.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** With each 503: in seconds, about as long as a busy moment lasts. */
export const RETRY_AFTER = { "retry-after": "5" } as const;

/** Pages hold customers' names: not even the browser's own cache keeps them. */
export const NEVER_KEPT = { "cache-control": "no-store" } as const;
