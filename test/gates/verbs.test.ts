// Every call's name begins with a verb of the house; docs/glossary.md says what the first ones mean.

import { expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';

type Feature = keyof typeof contract;
const features = Object.keys(contract) as Feature[];

/** The same in every feature. */
const everywhere = ['get', 'list', 'create', 'update', 'archive', 'unarchive', 'erase', 'undo'];

/** Of the trade, each with the features that use it. A new one is added with its reason in the glossary. */
const ofTheTrade = {
  app: 'cancel choose forget lock note open save talk',
  vault:
    'accept answer cancel change check choose confirm copy inspect judge note preview renew restore rotate salvage suggest unlock verify',
  programme: 'choose mark move rename',
  people: 'declare forget keep lift mark merge read say store try withdraw',
  matching: 'answer ask change check compare confirm end ensure enter explain keep propose set',
  pairs: 'pause record resume',
  coaching: 'cancel plan read record restore seal set',
  reflection: 'plan',
  insights: 'find log',
} satisfies Record<keyof typeof contract, string>;

/** An analysis of a round has one name through all walls: its call's, its job's, its function's, its screen's. */
const analyses = ['fragility', 'prices', 'runnersUp', 'scenarios', 'trio', 'wholeSet', 'whatIf'];

const verbsOf = (feature: Feature): string[] => ofTheTrade[feature].split(' ');
const verbOf = (name: string): string => /^[a-z]+/u.exec(name)?.[0] ?? '';
const isVerb = (feature: Feature, name: string): boolean =>
  [...everywhere, ...verbsOf(feature)].includes(verbOf(name)) ||
  (feature === 'matching' && analyses.includes(name));

it('every call begins with a verb of the list', () => {
  const others = features.flatMap((feature) =>
    Object.keys(contract[feature])
      .filter((name) => !isVerb(feature, name))
      .map((name) => `${feature}.${name}`),
  );
  expect(others).toEqual([]);
});

it('every verb of the list is used, and what stands apart is there', () => {
  const unused = features.flatMap((feature) => {
    const names = Object.keys(contract[feature]);
    return verbsOf(feature)
      .filter((verb) => !names.some((name) => verbOf(name) === verb))
      .map((verb) => `${feature}: ${verb}`);
  });
  expect(unused).toEqual([]);
  expect(analyses.filter((name) => !(name in contract.matching))).toEqual([]);
});

it.each(['drop', 'remove', 'facts', 'saveDraft', 'backups', 'deleteNote'])(
  '%s is not a name for a call of the vault',
  (name) => expect(isVerb('vault', name)).toBe(false),
);

it('what reads is called get, list or by a verb that says how it looks', () => {
  const reading = ['get', 'list', 'find', 'explain', 'check'];
  const others = Object.entries(contract).flatMap(([feature, calls]) =>
    Object.entries(calls)
      .filter(([name, call]) => call.kind === 'query' && !reading.includes(verbOf(name)))
      .map(([name]) => `${feature}.${name}`),
  );
  expect(others).toEqual([]);
});
