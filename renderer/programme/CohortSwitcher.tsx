// In the top bar: which programme and cohort one works on, and the way to another.

import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useCohortState } from './current.tsx';
import { useChooseCohort, useProgrammes } from './data.ts';
import classes from './programme.module.css';

export function CohortSwitcher() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  const { data: programmes } = useProgrammes();
  const { send } = useChooseCohort();
  if (!known || !current) return null;
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton
          className={classes.switch}
          aria-label={`${current.programme.name} · ${current.cohort.name}: choose programme and cohort`}
        >
          <span className={classes.switchName}>
            <bdi>{current.programme.name}</bdi> · <bdi>{current.cohort.name}</bdi>
          </span>
          <span className="lp-unseen">, choose another programme or cohort</span>
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(programmes ?? []).map((programme) => (
          <div key={programme.id}>
            <Menu.Label>
              <bdi>{programme.name}</bdi>
            </Menu.Label>
            {programme.cohorts.map((cohort) => (
              <Menu.Item
                key={cohort.id}
                onClick={() => void send({ cohortId: cohort.id })}
                rightSection={
                  cohort.id === current.cohort.id ? (
                    <IconCheck size={16} stroke={1.5} aria-label="you work on this one" />
                  ) : null
                }
              >
                <bdi>{cohort.name}</bdi>
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go('/programme')}>Programme and roadmap</Menu.Item>
        <Menu.Item onClick={() => go('/programme/new')}>New programme</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
