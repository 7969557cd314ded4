/** The preset shapes of ECMA-376 by the handles that their adjustments have. */

const byAdjustments: Readonly<Record<string, string>> = {
  '':
    'line lineInv rtTriangle rect diamond dodecagon ellipse pieWedge lightningBolt heart irregularSeal1 irregularSeal2 ' +
    'straightConnector1 bentConnector2 curvedConnector2 cloud flowChartProcess flowChartDecision flowChartInputOutput ' +
    'flowChartPredefinedProcess flowChartInternalStorage flowChartDocument flowChartMultidocument flowChartTerminator ' +
    'flowChartPreparation flowChartManualInput flowChartManualOperation flowChartConnector flowChartPunchedCard ' +
    'flowChartPunchedTape flowChartSummingJunction flowChartOr flowChartCollate flowChartSort flowChartExtract ' +
    'flowChartMerge flowChartOfflineStorage flowChartOnlineStorage flowChartMagneticTape flowChartMagneticDisk ' +
    'flowChartMagneticDrum flowChartDisplay flowChartDelay flowChartAlternateProcess flowChartOffpageConnector ' +
    'actionButtonBlank actionButtonHome actionButtonHelp actionButtonInformation actionButtonForwardNext ' +
    'actionButtonBackPrevious actionButtonEnd actionButtonBeginning actionButtonReturn actionButtonDocument ' +
    'actionButtonSound actionButtonMovie funnel cornerTabs squareTabs plaqueTabs chartX chartStar chartPlus',
  adj:
    'triangle parallelogram trapezoid octagon star4 star8 star12 star16 star24 star32 roundRect round1Rect snip1Rect ' +
    'plaque teardrop homePlate chevron donut noSmoking cube can sun moon smileyFace foldedCorner bevel diagStripe ' +
    'leftBracket rightBracket bracketPair bracePair verticalScroll horizontalScroll plus',
  adj1: 'frame bentConnector3 curvedConnector3 mathPlus mathMinus mathMultiply',
  vf: 'decagon',
  'hf vf': 'pentagon heptagon',
  'adj hf': 'star6 star10',
  'adj vf': 'hexagon',
  'adj hf vf': 'star5 star7',
  'adj1 adj2':
    'nonIsoscelesTrapezoid round2SameRect round2DiagRect snipRoundRect snip2SameRect snip2DiagRect pie rightArrow ' +
    'leftArrow upArrow downArrow stripedRightArrow notchedRightArrow leftRightArrow upDownArrow swooshArrow halfFrame ' +
    'corner chord arc leftBrace rightBrace bentConnector4 curvedConnector4 wedgeRectCallout wedgeEllipseCallout ' +
    'cloudCallout ribbon ribbon2 wave doubleWave gear6 gear9 mathEqual',
  'adj1 adj2 adj3':
    'blockArc bentUpArrow leftUpArrow leftRightUpArrow quadArrow curvedRightArrow curvedLeftArrow curvedUpArrow ' +
    'curvedDownArrow bentConnector5 curvedConnector5 wedgeRoundRectCallout ellipseRibbon ellipseRibbon2 ' +
    'leftRightRibbon mathDivide mathNotEqual',
  'adj1 adj2 adj3 adj4':
    'leftArrowCallout rightArrowCallout upArrowCallout downArrowCallout leftRightArrowCallout upDownArrowCallout ' +
    'quadArrowCallout bentArrow callout1 accentCallout1 borderCallout1 accentBorderCallout1',
  'adj1 adj2 adj3 adj4 adj5': 'uturnArrow circularArrow leftCircularArrow leftRightCircularArrow',
  'adj1 adj2 adj3 adj4 adj5 adj6': 'callout2 accentCallout2 borderCallout2 accentBorderCallout2',
  'adj1 adj2 adj3 adj4 adj5 adj6 adj7 adj8': 'callout3 accentCallout3 borderCallout3 accentBorderCallout3',
};

/** The names of the adjustments that each shape may have. */
export const presets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(byAdjustments).flatMap(([adjustments, shapes]) =>
    shapes.split(' ').map((shape) => [shape, adjustments.split(' ').filter((name) => name !== '')] as const),
  ),
);
