export const target: string;
export const hasFonts: boolean;
export function widthsSource(): string;
