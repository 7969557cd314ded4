/** Thrown where a picture may not stand in a deck; the message says why, in a sentence for whoever chose it. */
export class LogoRefused extends Error {}
