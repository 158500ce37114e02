// Columns by their distance, the nearest on top: a binary heap that knows where each column stands.

export class ColumnHeap {
  readonly distance: Float64Array;
  private readonly heap: Int32Array;
  /** Where a column stands in the heap; -1 once it was taken out. */
  private readonly place: Int32Array;
  private size = 0;

  constructor(columns: number) {
    this.distance = new Float64Array(columns);
    this.heap = new Int32Array(columns + 1);
    this.place = new Int32Array(columns);
  }

  clear(): void {
    this.size = 0;
  }

  isEmpty(): boolean {
    return this.size === 0;
  }

  push(col: number, distance: number): void {
    this.distance[col] = distance;
    this.heap[this.size] = col;
    this.place[col] = this.size;
    this.size += 1;
    this.rise(this.size - 1);
  }

  /** Brings a column nearer; false where it is no nearer, or was taken out already. */
  lower(col: number, distance: number): boolean {
    if (distance >= this.distance[col]! || this.place[col] === -1) return false;
    this.distance[col] = distance;
    this.rise(this.place[col]!);
    return true;
  }

  /** Takes the nearest column out. */
  pop(): number {
    const { heap, place, distance } = this;
    const top = heap[0]!;
    place[top] = -1;
    this.size -= 1;
    const { size } = this;
    if (size === 0) return top;
    const col = heap[size]!;
    const key = distance[col]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child += 1;
      const other = heap[child]!;
      if (distance[other]! >= key) break;
      heap[at] = other;
      place[other] = at;
      at = child;
    }
    heap[at] = col;
    place[col] = at;
    return top;
  }

  private rise(start: number): void {
    const { heap, place, distance } = this;
    let at = start;
    const col = heap[at]!;
    const key = distance[col]!;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = heap[up]!;
      if (distance[other]! <= key) break;
      heap[at] = other;
      place[other] = at;
      at = up;
    }
    heap[at] = col;
    place[col] = at;
  }
}
