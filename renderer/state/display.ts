/** Follows the screen: dark or light as the system says, and larger type where there is room for it. */

type Media = (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>;

/** From this width the window stands on a panel or a large screen rather than on a desk. */
const tableFrom = '(min-width: 1600px)';
const darkWanted = '(prefers-color-scheme: dark)';

export function followDisplay(root: { dataset: DOMStringMap }, media: Media): void {
  const wide = media(tableFrom);
  const dark = media(darkWanted);
  const apply = (): void => {
    root.dataset['density'] = wide.matches ? 'table' : 'desk';
    root.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  wide.addEventListener('change', apply);
  dark.addEventListener('change', apply);
  apply();
}
