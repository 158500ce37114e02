// Sheet: a longer form that slides in from the right and leaves the list behind it in sight.

import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

type Props = {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  width?: number;
};

export function Sheet({ open, title, onClose, children, actions, width = 520 }: Props) {
  return (
    <Drawer.Root
      classNames={{ content: classes.content ?? '' }}
      opened={open}
      onClose={onClose}
      position="right"
      size={width}
    >
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body className={classes.body ?? ''}>
          <div className={classes.fields}>{children}</div>
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
