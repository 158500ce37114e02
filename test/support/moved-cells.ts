// Where later steps of the schema put the cells of earlier ones. A cell that a step moves and that is not listed here is
// taken for lost.

import type { Moved } from './contents.ts';

export const movedCells: Moved = {};
