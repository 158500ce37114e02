// Finding people by parts of their names.

import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../shared/insights/name-match.ts';

describe('a typed name', () => {
  it.each([
    ['ama', 'Amara van Dijk'],
    ['dijk ama', 'Amara van Dijk'],
    ['OMO', 'Ọmọ Adébáyọ̀'],
    ['zoe', 'Zoë Müller'],
    ['Müll', 'Zoe Muller'],
    ['محمد', 'محمد علي'],
    ['o’n', "Siobhán O'Neill"],
    ['李', '李 小龙'],
    ['小龙', '李小龙'],
  ])('%s finds %s', (typed, name) => expect(nameMatcher(typed)(name)).toBe(true));

  it.each([
    ['mara', 'Amara van Dijk'],
    ['amara philippe', 'Amara van Dijk'],
    ['', 'Amara'],
    ['" * ( %_', 'Amara'],
  ])('%s does not find %s', (typed, name) => expect(nameMatcher(typed)(name)).toBe(false));
});
