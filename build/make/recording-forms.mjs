/** Makes the printed form for observers that ships with the app: `node build/node.mjs build/make/recording-forms.mjs`. What it makes is checked in. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArgs, ensureBrowser } from '../browser.mjs';

const folder = new URL('../../resources/recording-forms/', import.meta.url);
/** The same page prints to the same bytes but for the moment, which is taken out at equal length. */
async function pdf() {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumArgs() });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('recording-sheet.html', folder).href);
    // Two visits fit on a side: the page holds one.
    await page.locator('.visit').evaluate((visit) => visit.after(visit.cloneNode(true)));
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const moment = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
    return Buffer.from(bytes.toString('latin1').replace(moment, '20260901000000'), 'latin1');
  } finally {
    await browser.close();
  }
}

writeFileSync(new URL('recording-sheet.pdf', folder), await pdf());
