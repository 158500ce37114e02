// Dialog: a question or a short form above the page; holds focus, closes with Esc.

import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one thing to do last. */
  actions?: ReactNode;
  size?: 'narrow' | 'medium' | 'wide';
  /** Neither Esc nor a click outside closes it, for what must be answered. */
  mustAnswer?: boolean;
};

const widths = { narrow: 400, medium: 560, wide: 800 };

export function Dialog({
  open,
  title,
  onClose,
  children,
  actions,
  size = 'medium',
  mustAnswer = false,
}: Props) {
  return (
    <Modal.Root
      classNames={{ content: classes.content ?? '' }}
      opened={open}
      onClose={onClose}
      size={widths[size]}
      centered
      closeOnEscape={!mustAnswer}
      closeOnClickOutside={!mustAnswer}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          {mustAnswer ? null : <Modal.CloseButton aria-label="Close" />}
        </div>
        <Modal.Body className={classes.body ?? ''}>
          {children}
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
