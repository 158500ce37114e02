// A new rule is one file and one line: nothing else is told of it, and it is found wherever rules are.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { logWords } from '../../../renderer/matching/log/log-words.ts';
import { constraints } from '../../../shared/matching/constraints/all.ts';
import { plain } from '../../../shared/matching/terms/sentence.ts';
import { initials } from '../../support/fourteenth-rule.ts';
import { ruleBook } from '../../support/rule-book.ts';
import { smallRegister } from '../../support/small-register.ts';
import { openRound, type OpenRound } from './round.ts';

// Stands for the one line that somebody would write into all.ts.
vi.mock('../../../shared/matching/constraints/all.ts', async (original) => {
  const all = await original<typeof import('../../../shared/matching/constraints/all.ts')>();
  const { initials: added } = await import('../../support/fourteenth-rule.ts');
  const list = [...all.constraints, added];
  return { ...all, constraints: list, ruleOf: (id: string) => list.find((one) => one.id === id) };
});

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

const start = async (): Promise<OpenRound> =>
  (opened = await openRound(
    smallRegister(
      [
        { id: 'ana', name: 'Ana Berg' },
        { id: 'yves', name: 'Yves Roth' },
      ],
      [
        { id: 'ada', name: 'Ada Lund' },
        { id: 'abe', name: 'Abe Stein' },
      ],
    ),
  ));

describe('a fourteenth rule', () => {
  it('stands in the list, and in the book with its number, strength, words and file', () => {
    expect(constraints).toContain(initials);
    const lines = ruleBook(constraints, () => 'initials.ts');
    expect(lines.at(-1)).toBe(
      '| R14 | `initials` | waivable | an agreement | Names that begin differently | every name begins like Ana | Invite somebody whose name begins differently. | [initials.ts](../shared/matching/constraints/initials.ts) |',
    );
  });

  it('decides on the board, and says why somebody is still to place and what would help', async () => {
    const round = await start();
    const board = await round.board();
    expect(board.rows.map(({ juniorId, openQuestions }) => [juniorId, openQuestions])).toEqual([
      ['yves', 1],
    ]);
    const ana = board.unplaced.find((one) => one.participantId === 'ana')!;
    expect(ana).toMatchObject({ rule: 'initials', waivable: { constraints: ['initials'] } });
    expect(plain(ana.reason)).toBe('Nobody fits Ana: every name begins like Ana.');
    expect(ana.suggestion).toBe('Invite somebody whose name begins differently.');
  });

  it('asks its question, and the answer settles it', async () => {
    const round = await start();
    const { cohortId } = round;
    const questions = await round.test.call('matching', 'listOpenQuestions', { cohortId });
    expect(questions).toMatchObject([
      { constraint: 'initials', label: initials.label, who: 'yves', about: 'pair' },
    ]);
    await round.test.call('matching', 'answerQuestion', {
      cohortId,
      reply: {
        about: 'pair',
        constraint: 'initials',
        pairs: questions[0]!.pairs,
        answer: 'clear',
        toldBy: '',
      },
    });
    expect((await round.board()).rows[0]).toMatchObject({ openQuestions: 0, agreeable: true });
  });

  it('is among the rules of a pair, can be set aside with a reason, and the log names it', async () => {
    const round = await start();
    const pair = { juniorId: 'ana', seniorId: 'ada' };
    const why = await round.test.call('matching', 'explain', { roundId: round.roundId, ...pair });
    expect(why.rules.find(({ constraint }) => constraint === 'initials')).toMatchObject({
      rule: 'R14',
      state: 'blocked',
      label: initials.label,
    });
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'waive', constraint: 'initials', ...pair, reason: 'They asked for it.' },
    });
    const board = await round.board();
    expect(board.rows.map(({ juniorId }) => juniorId).sort()).toEqual(['ana', 'yves']);
    const { entries } = await round.test.call('matching', 'listLog', {
      cohortId: round.cohortId,
      before: null,
    });
    expect(logWords(entries.find(({ what }) => what === 'waived')!)).toBe(
      'Set aside for Ana Berg and Ada Lund: Names that begin differently',
    );
  });

  it('is checked for a pair entered by hand, and keeps its end from being taken back', async () => {
    const round = await start();
    const { cohortId } = round;
    const pair = { cohortId, juniorId: 'ana', seniorId: 'ada' };
    const check = await round.test.call('matching', 'checkPair', pair);
    expect(check.blocked.map(({ constraint }) => constraint)).toEqual(['initials']);
    const { pairId } = await round.test.call('matching', 'enterPair', {
      ...pair,
      agreedOn: '2026-11-02',
      confirmed: [],
      waive: 'They asked for it.',
      secondPerson: '',
    });
    await round.test.call('matching', 'endPair', {
      pairId,
      ending: 'no-fault',
      on: '2026-11-03',
      why: '',
    });
    await expect(
      round.test.call('matching', 'undoEndPair', { pairId, as: 'active' }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining(initials.label) });
  });
});
