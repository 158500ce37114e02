// The desk: empty, with the sample's 64 people and a pair's year, and with 1,000 people.

import { test } from '@playwright/test';
import { freshFolder, startApp } from '../support/app.ts';
import { dayFromNow } from '../support/days.ts';
import { tell } from '../support/desk.ts';
import { manyPeople } from '../support/many-people.ts';
import { tourSample } from '../support/tour/sample.ts';
import { tourScreens } from '../support/tour/screens.ts';
import { answerDialogs } from '../support/walk/dialogs.ts';
import { createVault } from '../support/walk/gate.ts';
import { bringPeople } from '../support/walk/people.ts';
import { camera } from './camera.ts';

test('empty', async () => {
  const started = await startApp();
  const page = await started.page();
  const place = freshFolder('place');
  await answerDialogs(started.app, place);
  await createVault(page, 'My desk', place);
  const shoot = camera(started, 'empty');
  await tourScreens(page, shoot);
  await started.close();
});

test('sixty-four', async () => {
  const started = await startApp({ args: ['--sample'] });
  const page = await started.page();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const shoot = camera(started, '64');
  await tourSample(page, shoot);
  await started.close();
});

test('thousand', async () => {
  const started = await startApp();
  const page = await started.page();
  const place = freshFolder('place');
  await answerDialogs(started.app, place);
  await createVault(page, 'My desk', place);
  await tell(page, 'programme', 'create', {
    programme: {
      name: 'Minds 2027',
      purpose: '',
      form: 'reciprocal',
      juniorWord: 'Junior partner',
      seniorWord: 'Senior partner',
      organisations: [],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: dayFromNow(99) },
  });
  const { cohortId } = await bringPeople(page, manyPeople(1000));
  await tell(page, 'matching', 'propose', { cohortId });
  const shoot = camera(started, '1000');
  for (const name of ['Desk', 'People', 'Matching', 'Pairs', 'Plan']) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click();
    await page.waitForTimeout(900);
    await shoot(name.toLowerCase());
  }
  await started.close();
});
