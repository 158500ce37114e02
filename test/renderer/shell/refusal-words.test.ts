// What the desk says where the vault refused something and no field shows it.

import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../../renderer/shell/refusal-words.ts';
import { Problem } from '../../../shared/kernel/problem.ts';

describe('a refusal that nobody shows', () => {
  it('is said in its own words', () => {
    expect(
      refusalWords(
        new Problem('refused', 'The vault is open for reading only for now. Nothing was changed.'),
      ),
    ).toBe('The vault is open for reading only for now. Nothing was changed.');
    expect(
      refusalWords(new Problem('invalid', 'This day lies ahead. Nothing was stored.', ['on'])),
    ).toBe('This day lies ahead. Nothing was stored.');
  });

  it('points at no field where none is marked', () => {
    expect(
      refusalWords(new Problem('invalid', 'Please check the marked fields.', ['answer'])),
    ).not.toMatch(/marked/);
  });

  it.each(['locked', 'cancelled'] as const)('says nothing where it was %s', (code) => {
    expect(refusalWords(new Problem(code, 'x'))).toBeNull();
  });
});
