/** Which kinds of relation an element may refer to. */

/** By element and attribute; by element alone where it has only `r:id`. */
const kinds: Readonly<Record<string, string>> = {
  'p:sldId': 'slide',
  'p:sldMasterId': 'slideMaster',
  'p:sldLayoutId': 'slideLayout',
  'p:notesMasterId': 'notesMaster',
  'p:handoutMasterId': 'handoutMaster',
  'p:sld': 'slide',
  'p:tags': 'tags',
  'p:custData': 'customXml',
  'p:oleObj': 'oleObject package',
  'p:control': 'control',
  'p14:media r:embed': 'media',
  'p14:media r:link': 'media',
  'a:blip r:embed': 'image',
  'a:blip r:link': 'image',
  'asvg:svgBlip r:embed': 'image',
  'asvg:svgBlip r:link': 'image',
  'a:videoFile r:link': 'video',
  'a:audioFile r:link': 'audio',
  'a:wavAudioFile r:embed': 'audio',
  'a:hlinkClick': 'hyperlink slide customXml',
  'a:hlinkHover': 'hyperlink slide',
  'a:hlinkMouseOver': 'hyperlink slide',
  'c:chart': 'chart',
  'c:externalData': 'package oleObject externalLink',
  'c:userShapes': 'chartUserShapes',
  'cx:chart': 'chartEx',
  'dgm:relIds r:dm': 'diagramData',
  'dgm:relIds r:lo': 'diagramLayout',
  'dgm:relIds r:qs': 'diagramQuickStyle',
  'dgm:relIds r:cs': 'diagramColors',
  's:sheet': 'worksheet chartsheet dialogsheet',
  's:drawing': 'drawing',
  's:tablePart': 'table',
};

/** Null where no rule knows the element. */
export function fittingKinds(element: string, attribute: string): readonly string[] | null {
  const found = attribute === 'r:id' ? kinds[element] : kinds[`${element} ${attribute}`];
  return found?.split(' ') ?? null;
}
