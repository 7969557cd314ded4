/** Colours go by their place in the theme, so that another theme recolours the deck. */
import type { Look, Role } from '../../../domain/deck/layout/model.ts';

/** Where a colour stands in the theme, as slides call it. */
export const schemeNames: Readonly<Record<Role, string>> = {
  ink: 'tx1',
  ink2: 'tx2',
  paper: 'bg1',
  soft: 'bg2',
  accent: 'accent1',
  rest: 'accent2',
  earlier: 'accent3',
  line: 'accent4',
};

/** The two accents that no slide of ours needs, for whatever staff add. */
const furtherAccents = ['0072B2', 'B85100'] as const;

/** The twelve colours of the theme, in the order that the format prescribes. */
export function schemeOf({ colours }: Look): [name: string, colour: string][] {
  const [fifth, sixth] = furtherAccents;
  return [
    ['dk1', colours.ink],
    ['lt1', colours.paper],
    ['dk2', colours.ink2],
    ['lt2', colours.soft],
    ['accent1', colours.accent],
    ['accent2', colours.rest],
    ['accent3', colours.earlier],
    ['accent4', colours.line],
    ['accent5', fifth],
    ['accent6', sixth],
    ['hlink', colours.accent],
    ['folHlink', colours.ink2],
  ];
}

export const solid = (role: Role): string =>
  `<a:solidFill><a:schemeClr val="${schemeNames[role]}"/></a:solidFill>`;
