/** What is wrong with a view for eye and finger, measured: cut off, out of reach, over each other, too small. */
import type { Page } from '@playwright/test';

/** @param least how wide and high what is pressed has to be, in CSS pixels */
export function looksWrong(page: Page, least = 24): Promise<string[]> {
  return page.evaluate((leastTarget) => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const root = document.documentElement;
    const slack = 2;
    const found: string[] = [];
    const say = (element: Element, what: string): void => {
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
      found.push(`${element.localName} “${words.slice(0, 40)}” ${what}`);
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({
        contentVisibilityAuto: true,
        opacityProperty: true,
        visibilityProperty: true,
      }) && !element.closest('.visually-hidden, [inert], [aria-hidden="true"]');
    /** With dots, or after some lines: it is meant to be, and whole elsewhere. */
    const isShortened = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
        const { textOverflow, webkitLineClamp, display } = getComputedStyle(at);
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return true;
        if (display === 'block' && at !== element) return false;
      }
      return false;
    };
    const overlap = (a: Box, b: Box): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
    const sides = [
      ['left', 'right', 'overflowX'],
      ['top', 'bottom', 'overflowY'],
    ] as const;

    /** What can be seen of a box now, and whether some of it is cut off where nothing can be scrolled. */
    const clipped = (element: Element, box: Box): { seen: Box; isCut: boolean } => {
      const { left, top, right, bottom } = box;
      const seen = { left, top, right, bottom };
      const reach = { left, top, right, bottom };
      const into = (outer: Box, [near, far]: (typeof sides)[number], canScroll: boolean): boolean => {
        const isCut = !canScroll && (reach[far] > outer[far] + slack || reach[near] < outer[near] - slack);
        if (canScroll) [reach[near], reach[far]] = [outer[near], outer[far]];
        seen[near] = Math.max(seen[near], outer[near]);
        seen[far] = Math.min(seen[far], outer[far]);
        return isCut;
      };
      let isCut = false;
      for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
        const style = getComputedStyle(at);
        const outer = at.getBoundingClientRect();
        for (const side of sides)
          if (style[side[2]] !== 'visible' && (at !== element || element.localName !== 'button'))
            isCut = into(outer, side, ['auto', 'scroll'].includes(style[side[2]])) || isCut;
        if (style.position === 'fixed') break;
      }
      const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      for (const side of sides)
        isCut = into(page, side, side[0] === 'top' && root.scrollHeight > innerHeight) || isCut;
      return { seen, isCut };
    };

    if (root.scrollWidth > innerWidth)
      found.push(`the page scrolls sideways by ${root.scrollWidth - innerWidth}`);
    /** Only what lies on top can be pressed. */
    const over = [...document.querySelectorAll('[role="menu"], [role="dialog"]')].at(-1) ?? document.body;

    const probe = document.createElement('span');
    probe.style.fontSize = 'var(--small)';
    (document.querySelector('[data-wall] > *') ?? document.body).append(probe);
    const leastText = parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    const walker = document.createTreeWalker(over, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!node.textContent?.trim() || !holder || !isSeen(holder) || holder.closest('svg, option')) continue;
      const size = parseFloat(getComputedStyle(holder).fontSize);
      if (size < leastText - 0.5) say(holder, `has letters of ${size} px, ${leastText} are the least`);
      if (isShortened(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { seen, isCut } = clipped(holder, range.getBoundingClientRect());
      const isPart = seen.right - seen.left > slack && seen.bottom - seen.top > slack;
      if (isCut && isPart) say(holder, 'is cut off');
    }

    const pressed = 'button, a[href], input:not([type="hidden"]), select, textarea, summary';
    const controls: { element: Element; seen: Box }[] = [];
    for (const element of over.querySelectorAll<HTMLElement>(`${pressed}, [role="radio"], [role="option"]`)) {
      if (!isSeen(element)) continue;
      const { seen, isCut } = clipped(element, element.getBoundingClientRect());
      if (isCut) say(element, 'is out of reach');
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const isInText = getComputedStyle(element).display === 'inline';
      // What is typed on a slide is as high as the letters there.
      if (!isInText && !element.matches('[data-field]') && Math.min(width, height) < leastTarget - 0.5)
        say(element, `is ${Math.round(width)} × ${Math.round(height)} to press`);
      // A sign is smaller than the line that it stands in.
      const isHigher =
        element.textContent.trim().length > 1 && element.scrollHeight > element.clientHeight + 4;
      if (element.matches('button, a.button') && !isShortened(element))
        if (element.scrollWidth > element.clientWidth + slack || isHigher)
          say(element, 'has words out of its box');
      if (seen.right - seen.left > slack && seen.bottom - seen.top > slack) controls.push({ element, seen });
    }
    /** What lies over the rest of the page on purpose. */
    const layerOf = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).position === 'sticky' || at.matches('aside, .popup, .said')) return at;
      return null;
    };
    const isIn = (inner: Box, outer: Box): boolean =>
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom;
    for (const [at, { element, seen }] of controls.entries()) {
      for (const other of controls.slice(at + 1))
        if (
          !element.contains(other.element) &&
          !other.element.contains(element) &&
          overlap(seen, other.seen) &&
          // A whole row can be a link, with others on it.
          !isIn(other.seen, seen) &&
          layerOf(element) === layerOf(other.element)
        )
          say(
            element,
            `lies on “${(other.element.getAttribute('aria-label') ?? other.element.textContent).trim().slice(0, 40)}”`,
          );
    }
    return found;
  }, least);
}
