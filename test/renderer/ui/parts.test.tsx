// What the parts say to somebody who cannot see them, and what they never let through.

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { halfBar } from '../../../renderer/matching/facts/benefit-geometry.ts';
import { BenefitBar } from '../../../renderer/matching/facts/BenefitBar.tsx';
import { KnowledgeDots } from '../../../renderer/matching/facts/KnowledgeDots.tsx';
import { MarkedText } from '../../../renderer/ui/palette/MarkedText.tsx';
import type { DocumentJson } from '../../../renderer/ui/rich-text/document-json.ts';
import { Prose } from '../../../renderer/ui/rich-text/Prose.tsx';
import { SeatChip } from '../../../renderer/ui/SeatChip.tsx';

const html = (node: ReactNode) => renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>);
const paper = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });
const words = (text: string, ...marks: string[]): DocumentJson => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});

describe('BenefitBar', () => {
  it('says what each side gets and which lies below the floor', () => {
    const shown = html(
      <BenefitBar
        left={{ share: 0.2, floor: 0.35, label: 'Ilse gets' }}
        right={{ share: 0.9, floor: 0.3, label: 'Jonas gets' }}
      />,
    );
    expect(shown).toContain(
      'aria-label="Ilse gets 20 percent, below the floor; Jonas gets 90 percent"',
    );
  });

  it('never shows what is unknown as nothing', () => {
    const shown = html(
      <BenefitBar
        left={{ share: null, floor: 0.35, label: 'Ilse gets' }}
        right={{ share: 0.9, floor: 0.3, label: 'Jonas gets' }}
      />,
    );
    expect(shown).toContain('Ilse gets not known yet');
    expect(shown).not.toContain('Ilse gets 0');
  });

  it('fills a half at most and counts the floor itself as enough', () => {
    expect(halfBar({ share: 1.7, floor: 0.35 }).length).toBe(50);
    expect(halfBar({ share: 0.35, floor: 0.35 }).below).toBe(false);
    expect(halfBar({ share: Number.NaN, floor: 0.35 })).toEqual({
      length: 0,
      tick: 17.5,
      below: true,
    });
  });
});

describe('KnowledgeDots', () => {
  it('names what is missing', () => {
    const shown = html(
      <KnowledgeDots known={7} total={9} missing={['Languages: ask Philippe', 'Time: ask both']} />,
    );
    expect(shown).toContain(
      'aria-label="We know 7 of 9 things. Missing: Languages: ask Philippe; Time: ask both"',
    );
  });
});

describe('SeatChip', () => {
  it('speaks the seat and keeps a name of the other direction to itself', () => {
    const shown = html(<SeatChip seat="junior" seatLabel="junior partner" name={'\u202Eevil'} />);
    expect(shown).toContain('aria-label="junior partner"');
    expect(shown).toMatch(/<bdi[^>]*>\u202Eevil<\/bdi>/);
  });
});

describe('MarkedText', () => {
  it('marks hits and escapes the rest', () => {
    expect(html(<MarkedText text="<b>Amara</b> met" query="amara" />)).toContain(
      '&lt;b&gt;<mark>Amara</mark>&lt;/b&gt; met',
    );
  });
});

describe('Prose', () => {
  it('draws known blocks and marks', () => {
    const shown = html(
      <Prose
        value={paper(
          { type: 'heading', attrs: { level: 2 }, content: [words('Head')] },
          {
            type: 'orderedList',
            attrs: { start: 4 },
            content: [
              {
                type: 'listItem',
                content: [{ type: 'paragraph', content: [words('one', 'bold', 'italic')] }],
              },
            ],
          },
        )}
      />,
    );
    expect(shown).toMatch(/<h3[^>]*>Head<\/h3>/);
    expect(shown).toContain('<ol start="4">');
    expect(shown).toContain('<em><strong>one</strong></em>');
  });

  it('shows the words of unknown blocks and nothing else of them', () => {
    const hostile = paper(
      {
        type: 'iframe',
        attrs: { src: 'https://example.org', onload: 'x()' },
        content: [words('kept words', 'link', 'script')],
      },
      { type: 'paragraph', content: [words('<img src=x onerror=alert(1)>')] },
    );
    const shown = html(<Prose value={hostile} />);
    expect(shown).toContain('kept words');
    expect(shown).toContain('&lt;img src=x');
    expect(shown).not.toMatch(/iframe|href|src="|<script|<img/);
  });

  it('survives a document nested a hundred thousand deep', () => {
    let deep: DocumentJson = { type: 'paragraph', content: [words('bottom')] };
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(() => html(<Prose value={paper(words('top'), deep)} />)).not.toThrow();
  });
});
