// After a form was refused, the first field that cannot stay so takes the focus and comes into
// sight.

export function focusFirstProblem(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );
}
