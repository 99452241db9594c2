/**
 * The name of the hidden field by which Next knows a server action in a form that is sent
 * without scripts. Naming it ourselves keeps what a view is given plain data; handing React the
 * function costs a page 0.3 ms each (docs/decisions/012).
 */
export function actionName(action: (data: FormData) => Promise<void>): string {
  const id: unknown = Reflect.get(action, "$$id");
  if (typeof id !== "string") throw new Error("This is no server action");
  return `$ACTION_ID_${id}`;
}
