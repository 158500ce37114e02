// Command palette: one field, groups of things to do and of things found.

import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Key } from '../keyboard/Key.tsx';
import type { PaletteEntry, PaletteGroup } from './entry.ts';
import { MarkedText } from './MarkedText.tsx';
import { usePaletteGroups } from './palette-search.ts';
import classes from './Palette.module.css';

type Props = {
  open: boolean;
  onClose: () => void;
  label: string;
  placeholder: string;
  /** Things to do, matched by their titles here. */
  actions: readonly PaletteEntry[];
  actionsLabel: string;
  /**
   * Looks elsewhere; called after a short rest in typing, with a signal that tells when the answer
   * is no longer wanted.
   */
  search?: (query: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;
  nothing: string;
};

export function Palette({ open, onClose, ...parts }: Props) {
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={640}
      yOffset="12vh"
      classNames={{ content: classes.content ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={parts.label}>
        {/* Made anew at each opening, so that it begins empty. */}
        <Inside onClose={onClose} {...parts} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Inside({
  onClose,
  label,
  placeholder,
  actions,
  actionsLabel,
  search,
  nothing,
}: Omit<Props, 'open'>) {
  const [{ query, at }, setState] = useState({ query: '', at: 0 });
  const id = useId();
  const { groups, settled } = usePaletteGroups({ query, actions, actionsLabel, search });
  const entries = groups.flatMap((group) => group.entries);
  useEffect(
    () => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }),
    [id, at],
  );

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.onRun();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0)
      setState({ query, at: (at + step + entries.length) % entries.length });
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        className={classes.field}
        value={query}
        onChange={(event) => setState({ query: event.currentTarget.value, at: 0 })}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        aria-label={label}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <div
        className={classes.list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label}>
            <div className={classes.group} aria-hidden>
              {group.label}
            </div>
            {group.entries.map((entry) => {
              const own = entries.indexOf(entry);
              return (
                <Line
                  key={entry.id}
                  id={`${id}-${own}`}
                  entry={entry}
                  query={query}
                  active={own === at}
                  onRun={() => run(entry)}
                  onPoint={() => setState({ query, at: own })}
                />
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && settled ? (
        <p className={classes.nothing} role="status">
          {nothing}
        </p>
      ) : null}
    </>
  );
}

type LineProps = {
  id: string;
  entry: PaletteEntry;
  query: string;
  active: boolean;
  onRun: () => void;
  onPoint: () => void;
};

function Line({ id, entry, query, active, onRun, onPoint }: LineProps) {
  const Icon = entry.icon;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.line}
      onClick={onRun}
      onMouseMove={active ? undefined : onPoint}
    >
      <span className={classes.icon}>{Icon ? <Icon size={18} stroke={1.5} /> : null}</span>
      <span className={classes.words}>
        <span className={classes.title}>
          <bdi>
            <MarkedText text={entry.title} query={query} />
          </bdi>
          {entry.detail ? <span className={classes.detail}>{entry.detail}</span> : null}
        </span>
        {entry.excerpt ? (
          <span className={classes.excerpt}>
            <bdi>
              <MarkedText text={entry.excerpt.text} ranges={entry.excerpt.ranges} />
            </bdi>
          </span>
        ) : null}
      </span>
      {entry.keys ? <Key keys={entry.keys} /> : null}
    </div>
  );
}
