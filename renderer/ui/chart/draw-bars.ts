/** Draws the bars of a cleared chart on a canvas, and nothing else: every word beside them is text of the page. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { Attachment } from 'svelte/attachments';

export interface Bars {
  /** Length of each bar, or null where none may be drawn. */
  readonly lengths: readonly (number | null)[];
  /** The length that fills the plot. */
  readonly full: number;
}

/** How much of its row a bar takes, and how thick it may be at most, in widths of the type beside it. */
const thickness = 0.62;
const thickest = 1.6;

export function drawBars({ lengths, full }: Bars): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    Chart.register(BarController, BarElement, CategoryScale, LinearScale);
    const chart = new Chart(canvas, {
      type: 'bar',
      plugins: [{ id: 'thickness', beforeUpdate: limitThickness }],
      data: { labels: lengths.map((_, row) => row), datasets: [{ data: [...lengths] }] },
      options: {
        indexAxis: 'y',
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        events: [],
        layout: { padding: 0, autoPadding: false },
        scales: {
          x: { display: false, min: 0, max: full },
          y: { display: false },
        },
        datasets: {
          bar: {
            categoryPercentage: 1,
            barPercentage: thickness,
            borderRadius: 4,
            backgroundColor: () => getComputedStyle(canvas).getPropertyValue('--chart-bar').trim(),
          },
        },
      },
    });
    // Colours come from tokens, which change with the theme.
    const theme = new MutationObserver(() => chart.update('none'));
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      theme.disconnect();
      chart.destroy();
    };
  };
}

/** Rows grow with their labels; bars do not. Asked at every update, because the type grows with the window. */
function limitThickness(chart: Chart): void {
  const type = Number.parseFloat(getComputedStyle(chart.canvas).fontSize);
  for (const dataset of chart.data.datasets) Object.assign(dataset, { maxBarThickness: type * thickest });
}
