/** What may stand in a menu. */
export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'link';
      readonly label: string;
      readonly href: string;
      readonly isHere?: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly isOn: boolean;
      readonly keys?: string;
      readonly run: () => void;
    }
  | { readonly kind?: 'action'; readonly label: string; readonly keys?: string; readonly run: () => void };
