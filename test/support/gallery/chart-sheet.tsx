// The few charts there are.

import { BarsChart } from '../../../renderer/ui/charts/BarsChart.tsx';
import { cividis } from '../../../renderer/ui/charts/cividis.ts';
import { LinesChart } from '../../../renderer/ui/charts/LinesChart.tsx';
import { PointsChart } from '../../../renderer/ui/charts/PointsChart.tsx';
import { Page } from '../../../renderer/ui/layout/Page.tsx';
import { Section } from '../../../renderer/ui/layout/Section.tsx';
import { SampleRoom } from './sample-room.tsx';

export function ChartSheet() {
  return (
    <SampleRoom current="insights">
      <Page title="Insights">
        <Section title="Where points come from">
          <BarsChart
            sentence="Most of what speaks for these pairs is what the juniors get."
            unit="points"
            items={[
              { label: 'Benefit to junior', value: 214 },
              { label: 'Benefit to senior', value: 131 },
              { label: 'Own wishes', value: 96 },
              { label: 'Silo distance', value: 150 },
              { label: 'Time and format', value: 40 },
            ]}
            line={{ value: 120, label: 'average' }}
          />
        </Section>
        <Section title="Over time">
          <LinesChart
            sentence="Juniors feel safer to speak since October; seniors stayed where they were."
            points={['Sep', 'Oct', 'Nov', 'Dec', 'Jan']}
            top={5}
            lines={[
              { label: 'Junior partners', tone: 'junior', values: [2.8, 3.1, 3.6, 4, null] },
              { label: 'Senior partners', tone: 'senior', values: [3.9, 3.8, 3.9, 4, 3.9] },
            ]}
          />
        </Section>
        <Section title="What both gain">
          <PointsChart
            sentence="Most pairs give both enough; in two the senior gains little."
            columns={['Pair', 'Senior gains, %', 'Junior gains, %']}
            points={[
              ['Amara', 72, 81],
              ['Jonas', 64, 70],
              ['Lina', 28, 88],
              ['Tomasz', 31, 52],
              ['Nadia', 90, 67],
            ].map(([label, across, up]) => ({
              label: String(label),
              across: Number(across),
              up: Number(up),
            }))}
            lines={{ across: 30, up: 35 }}
          />
        </Section>
        <Section title="Scale of the matrix">
          <div style={{ display: 'flex' }}>
            {[0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => (
              <div
                key={value}
                style={{
                  padding: '8px 20px',
                  background: cividis(value).fill,
                  color: cividis(value).ink,
                }}
              >
                {value * 1000}
              </div>
            ))}
          </div>
        </Section>
      </Page>
    </SampleRoom>
  );
}
