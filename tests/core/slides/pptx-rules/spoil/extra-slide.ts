/** One more slide with all that our own decks do not have: pictures, a table, connectors, links, an animation. */

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const moreNamespaces =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" mc:Ignorable="p14"';

export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** The ids of the relations that the slide needs. */
export interface ExtraRelations {
  picture: string;
  drawing: string;
  link: string;
  jump: string;
}

const place = (x: number, y: number, cx: number, cy: number): string =>
  `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
const form = (x: number, y: number, cx: number, cy: number, shape: string, guides = ''): string =>
  `<p:spPr><a:xfrm>${place(x, y, cx, cy)}</a:xfrm><a:prstGeom prst="${shape}"><a:avLst>${guides}</a:avLst></a:prstGeom></p:spPr>`;

const properties = (id: number, name: string, more = '', inside = ''): string =>
  `<p:cNvPr id="${id}" name="${name}"${more}>${inside}<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="{00000000-0000-4000-8000-0000000000${id}}"/></a:ext></a:extLst></p:cNvPr>`;

const body = (text: string, more = '', end = ''): string =>
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="2000"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${more}</a:rPr><a:t>${text}</a:t></a:r>${end}</a:p></p:txBody>`;

const cell = (text: string, more = ''): string =>
  `<a:tc${more}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1600"/><a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>`;
const row = (...cells: string[]): string => `<a:tr h="370840">${cells.join('')}</a:tr>`;

const table =
  '<a:tbl><a:tblPr><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr>' +
  `<a:tblGrid>${'<a:gridCol w="1000000"/>'.repeat(3)}</a:tblGrid>` +
  row(cell('across', ' gridSpan="2"'), cell('', ' hMerge="1"'), cell('one')) +
  row(cell('down', ' rowSpan="2"'), cell('two'), cell('three')) +
  row(cell('', ' vMerge="1"'), cell('four'), cell('five')) +
  '</a:tbl>';

const timing =
  '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>' +
  '<p:set><p:cBhvr><p:cTn id="2" dur="1" fill="hold"/><p:tgtEl><p:spTgt spid="11"/></p:tgtEl>' +
  '<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>' +
  '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>';

/** A choice of markup whose two sides have the same id, as PowerPoint writes it. */
const choice = (shape: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="p14">${shape}</mc:Choice><mc:Fallback>${shape}</mc:Fallback></mc:AlternateContent>`;

export function extraSlide({ picture, drawing, link, jump }: ExtraRelations): string {
  const shapes = [
    `<p:sp><p:nvSpPr>${properties(10, 'Heading')}<p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${place(685800, 300000, 10000000, 600000)}</a:xfrm></p:spPr>${body('A slide of somebody else')}</p:sp>`,
    `<p:sp><p:nvSpPr>${properties(11, 'Rounded')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>${form(685800, 1000000, 1000000, 500000, 'roundRect', '<a:gd name="adj" fmla="val 20000"/>')}${body('outside', `<a:hlinkClick r:id="${link}"/>`, '<a:fld id="{7A1D3C52-0B5C-4B6B-9D53-2F6E8C1A4E11}" type="slidenum"><a:rPr lang="en-GB" sz="2000"/><a:t>7</a:t></a:fld>')}</p:sp>`,
    `<p:sp><p:nvSpPr>${properties(12, 'Plain', '', `<a:hlinkClick r:id="${jump}" action="ppaction://hlinksldjump"/>`)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>${form(3000000, 1000000, 1000000, 500000, 'rect')}${body('a jump')}</p:sp>`,
    `<p:cxnSp><p:nvCxnSpPr>${properties(13, 'Connector')}<p:cNvCxnSpPr><a:stCxn id="11" idx="3"/><a:endCxn id="12" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>${form(1685800, 1250000, 1314200, 0, 'straightConnector1').replace('</p:spPr>', '<a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr>')}</p:cxnSp>`,
    `<p:pic><p:nvPicPr>${properties(14, 'Picture', ' descr="A logo"')}<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${picture}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${drawing}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>${form(6000000, 1000000, 500000, 500000, 'rect')}</p:pic>`,
    `<p:graphicFrame><p:nvGraphicFramePr>${properties(15, 'Table', ' descr="A table of numbers"')}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place(685800, 2000000, 3000000, 1112520)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`,
    choice(
      `<p:sp><p:nvSpPr>${properties(16, 'Chosen')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>${form(8000000, 1000000, 500000, 500000, 'ellipse')}${body('new')}</p:sp>`,
    ),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8"?><p:sld ${namespaces} ${moreNamespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
    `${shapes.join('')}</p:spTree></p:cSld>${timing}</p:sld>`
  );
}

const notesTree = (shapes: string): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

export const extraNotes = `<p:notes ${namespaces}>${notesTree(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>${body('What to say')}</p:sp>`)}</p:notes>`;

export const extraNotesMaster =
  `<p:notesMaster ${namespaces}>${notesTree(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>${form(685800, 4400550, 5486400, 3600450, 'rect')}${body('Notes')}</p:sp>`)}` +
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>';
