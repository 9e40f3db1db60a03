/** What can be measured of a page's layout. Each of these runs in the page. */

/** Text that lies outside the window, or that a box around it cuts off. */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px too wide`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || !walker.currentNode.nodeValue?.trim()) continue;
    // Off the screen until it is focused, or scrolled inside its own box.
    if (parent.closest("script, style, option, textarea, pre, a[href='#main']")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    let from = 0;
    let to = clientWidth;
    let isReadOnly = false;
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(box);
      isReadOnly ||= clipPath !== "none";
      if (overflowX === "visible") continue;
      const edges = box.getBoundingClientRect();
      [from, to] = [Math.max(from, edges.left), Math.min(to, edges.right)];
    }
    if (isReadOnly || (left >= from - 1 && right <= to + 1)) continue;
    const where = `${parent.tagName.toLowerCase()}.${parent.className}`;
    faults.push(`${where} “${walker.currentNode.nodeValue.trim().slice(0, 30)}”`);
  }
  return faults;
}

/** Links and controls that are less than 24 px high or wide (WCAG 2.5.8). */
export function narrowTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    "a[href], button, input:not([type=hidden]), select, textarea, summary",
  );
  return [...controls].flatMap((control) => {
    const { width, height, right } = control.getBoundingClientRect();
    if (width === 0 || right < 0) return [];
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const isTick = control.matches("[type=checkbox], [type=radio]");
    const target = isTick && label ? label.getBoundingClientRect() : { width, height };
    if (target.width >= 24 && target.height >= 24) return [];
    const words = control.textContent?.trim() || control.id;
    return [
      `${control.tagName.toLowerCase()} ${Math.round(target.height * 10) / 10} px “${words}”`,
    ];
  });
}

/** How far what is in view was moved since the page was opened, as the browser sums it up. */
export function shiftOf(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const add = (entries: PerformanceEntry[]) => {
      for (const entry of entries) {
        if ("value" in entry && typeof entry.value === "number") sum += entry.value;
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        add(observer.takeRecords());
        observer.disconnect();
        resolve(sum);
      }),
    );
  });
}

/**
 * Texts that are not alone in their element. A translator replaces text nodes, and React can neither
 * take away nor change one that is no longer there; an element of its own it can.
 */
export function textsBesideOthers(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!parent || !text.nodeValue?.trim() || parent.closest("script, style")) continue;
    const others = [...parent.childNodes].filter(
      (node) =>
        node !== text &&
        (node instanceof Element || (node instanceof Text && node.data.trim() !== "")),
    );
    const where = `${parent.tagName.toLowerCase()}.${parent.className}`;
    if (others.length > 0) found.push(`${where}: ${text.nodeValue.trim().slice(0, 40)}`);
  }
  return found;
}
