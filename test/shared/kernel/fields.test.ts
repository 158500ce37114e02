// What may be typed into a programme, a cohort and a step, and the sentences that refuse the rest.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldOf, line, refusals } from '../../../shared/kernel/field.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { CohortDraft, expectKickOff } from '../../../shared/programme/cohort.ts';
import {
  emptyProgramme,
  ProgrammeDraft,
  seatCountOf,
  seatWord,
  seatWordInside,
} from '../../../shared/programme/programme.ts';
import { answerStep, StepDraft } from '../../../shared/programme/step.ts';

const draft = { ...emptyProgramme, name: 'Minds 2027' };

describe('a programme', () => {
  it('takes names of any script, emoji too', () => {
    for (const name of ['برنامج الإرشاد', '导师计划', 'Minds 🌱', 'Ọmọ'])
      expect(ProgrammeDraft.parse({ ...draft, name }).name).toBe(name);
  });

  it('makes one line of a name with line breaks', () => {
    expect(ProgrammeDraft.parse({ ...draft, name: ' Minds\r\n\t2027 ' }).name).toBe('Minds 2027');
  });

  it('leaves out of a name what would hide or turn round text, and keeps the joiners that mean something', () => {
    const named = (name: string) => ProgrammeDraft.parse({ ...draft, name }).name;
    expect(named('\u202EMinds\u2066 \u200B2027\uFEFF')).toBe('Minds 2027');
    for (const name of ['👩\u200D💻 Noor', 'می\u200Cخواهم']) expect(named(name)).toBe(name);
    expect(refusals(ProgrammeDraft, { ...draft, name: '\u202E\u200B' })).toEqual({
      name: 'A name is needed.',
    });
  });

  it('refuses no name, and a megabyte, in a sentence without what was typed', () => {
    expect(refusals(ProgrammeDraft, { ...draft, name: ' \n ' })).toEqual({
      name: 'A name is needed.',
    });
    expect(refusals(ProgrammeDraft, { ...draft, name: 'x'.repeat(1_048_576) })).toEqual({
      name: 'A name has at most 120 characters; this is 1,048,576. Nothing was stored.',
    });
    expect(refusals(ProgrammeDraft, { ...draft, purpose: 'x'.repeat(2001) })).toHaveProperty(
      'purpose',
    );
  });

  it('refuses what is no text at all, however long it says it is', () => {
    const long = Array.from({ length: 200 }, () => Object.create(null) as unknown);
    expect(Object.keys(refusals(ProgrammeDraft, { ...draft, name: long }))).toEqual(['name']);
    expect(
      Object.keys(
        refusals(ProgrammeDraft, { ...draft, purpose: { length: 9_000, toString: null } }),
      ),
    ).toEqual(['purpose']);
  });

  it('counts an organisation once, whatever its capitals, and names the list where one of it is wrong', () => {
    expect(
      ProgrammeDraft.parse({ ...draft, organisations: ['Ørsted', 'ørsted', 'independent'] })
        .organisations,
    ).toEqual(['Ørsted', 'independent']);
    expect(
      Object.keys(refusals(ProgrammeDraft, { ...draft, organisations: ['x'.repeat(121)] })),
    ).toEqual(['organisations']);
  });

  it('names the list where a field of one of its entries is wrong', () => {
    const wished = z.object({
      person: z.object({ offers: z.array(z.object({ label: line('A topic', 200) })) }),
    });
    expect(refusals(wished, { person: { offers: [{ label: 'AI' }, { label: ' ' }] } })).toEqual({
      'person.offers': 'A topic is needed.',
    });
    expect(fieldOf(['person', 'offers', '0', 'label'])).toBe('person.offers');
  });

  it('has its own words, unchanged inside a sentence', () => {
    const own = { juniorWord: 'Gen Z guide', seniorWord: 'Senior partner' };
    expect([seatWord(own, 'junior'), seatWordInside(own, 'junior')]).toEqual([
      'Gen Z guide',
      'Gen Z guide',
    ]);
    expect([seatWord(own, 'senior'), seatWordInside(own, 'senior')]).toEqual([
      'Senior partner',
      'senior partner',
    ]);
  });

  it('are counted with a plural only where they are ours', () => {
    expect([
      seatCountOf('Junior partner', 1),
      seatCountOf('Junior partner', 27),
      seatCountOf('Lernende', 2500),
    ]).toEqual(['1 junior partner', '27 junior partners', '2,500 × Lernende']);
  });
});

describe('dates', () => {
  it('that do not exist are refused at their field', () => {
    expect(refusals(CohortDraft, { name: 'A', kickOff: '' })).toEqual({
      kickOff: 'A date is needed.',
    });
    for (const kickOff of ['2027-02-29', '2027-13-01', '18.01.2027']) {
      expect(refusals(CohortDraft, { name: 'A', kickOff })).toEqual({
        kickOff: expect.stringContaining('does not exist'),
      });
    }
  });

  it('with an end before the start are refused at the end', () => {
    const step = {
      title: 'A',
      owner: '',
      doneWhen: '',
      startsOn: '2027-02-02',
      endsOn: '2027-02-01',
    };
    expect(refusals(StepDraft, step)).toEqual({ endsOn: 'The end lies before the start.' });
  });

  it('of a cohort that would be over, or start in a far year, are refused at the kick-off', () => {
    const refuse = (kickOff: string) => {
      try {
        expectKickOff(kickOff, 6, '2026-11-22', 'cohort.kickOff');
        return null;
      } catch (error) {
        return error instanceof Problem ? error.fields : 'another error';
      }
    };
    expect(refuse('2026-05-22')).toEqual(['cohort.kickOff']);
    expect(refuse('2072-01-01')).toEqual(['cohort.kickOff']);
    expect(refuse('2026-05-23')).toBeNull();
  });
});

describe('a step that must happen', () => {
  const must = { must: true, endsOn: '2026-11-01' };
  it('can be done or opened again, not skipped or shortened', () => {
    expect(answerStep(must, 'done', '2026-11-22')).toBe('done');
    expect(answerStep(must, 'open', '2026-11-22')).toBe('ahead');
    expect(() => answerStep(must, 'skipped', '2026-11-22')).toThrow('never be skipped');
    expect(() => answerStep(must, 'short-form', '2026-11-22')).toThrow('never be skipped');
  });
  it('differs from others, which are asked again once they lie behind', () => {
    const other = { must: false, endsOn: '2026-11-01' };
    expect(answerStep(other, 'skipped', '2026-11-22')).toBe('skipped');
    expect(answerStep(other, 'open', '2026-11-22')).toBe('asked');
    expect(answerStep(other, 'open', '2026-11-01')).toBe('ahead');
  });
});
