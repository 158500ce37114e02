// "Look around": a throw-away vault with 64 invented people and a first proposal, filled through the same calls a person uses.

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { app } from '../../shared/app/contract.ts';
import { addDays, localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { importRegister } from '../../shared/people/import/register.ts';
import type { ActionContext, Handlers } from '../ipc/implement.ts';
import { matchingHandlers } from '../matching/handlers.ts';
import { usualKdf } from '../vault/keys/kdf.ts';
import { createVault } from '../vault/opening/create-vault.ts';
import type { VaultDeps } from '../vault/opening/deps.ts';
import register from './interest-register.csv?raw';

/** Sample vaults lie here below the app's own folder; what a crash left over goes when the next one is made. */
const place = 'sample';
/** Nobody ever types this vault's passphrase, and it holds invented people: the least costly derivation will do. */
const quickKdf = { ...usualKdf, memoryKiB: 65_536 };

export function sampleHandlers(deps: VaultDeps): Handlers<typeof app> {
  return {
    openSample: async (context) => {
      context.progress('Inviting the invented people', 0.1);
      const folder = makePlace(deps.deviceFolder);
      const { session } = await createVault({
        folder,
        passphrase: randomBytes(32).toString('hex'),
        now: context.now,
        deviceFolder: null,
        kdf: deps.kdf ?? quickKdf,
        allowWeakKdf: deps.allowWeakKdf ?? false,
      });
      deps.holder.open(session, { sample: true });
      const cohortId = beginProgramme(context);
      context.progress('Reading the register', 0.4);
      bringPeople(context, cohortId);
      context.progress('Making a first proposal', 0.7);
      await matchingHandlers.propose(context, { cohortId });
    },
  };
}

function makePlace(deviceFolder: string): string {
  const folder = join(deviceFolder, place);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder))
    rmSync(join(folder, name), { recursive: true, force: true });
  const own = join(folder, randomUUID());
  mkdirSync(own, { mode: 0o700 });
  return join(own, 'Sample.vault');
}

function beginProgramme(context: ActionContext): Id {
  const { cohortId } = context.perform('programme', 'create', {
    programme: {
      name: 'Minds together (sample)',
      purpose:
        'Six invented organisations let junior and senior people learn from each other for a year.',
      form: 'reciprocal',
      juniorWord: 'junior partner',
      seniorWord: 'senior partner',
      organisations: [
        'Atelier Rhône',
        'Nordwind Energie',
        'Fundació Pont',
        'Stadtwerk Mitte',
        'Helvetia Labs',
        'Kantoor Delta',
      ],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: addDays(localDayOf(context.now()), 100) },
  });
  return cohortId;
}

function bringPeople(context: ActionContext, cohortId: Id): void {
  const { participants, topics, exclusions } = importRegister(register, {
    file: 'the sample',
    cohortId,
    newId: context.newId,
    filledBy: 'self',
  });
  context.perform('people', 'keepImport', {
    cohortId,
    added: participants,
    changed: [],
    topics,
    exclusions,
    brought: {},
    meets: [],
  });
}
