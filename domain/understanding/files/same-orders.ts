import type { FileOrder } from './file-orders.js';

/** Orders without those that were said twice: each file is done with once. */
export function sameOrders(orders: readonly FileOrder[]): readonly FileOrder[] {
  const seen = new Set<string>();
  return orders.filter((order) => {
    const key = keyOf(order);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

function keyOf(order: FileOrder): string {
  switch (order.do) {
    case 'remove':
    case 'where':
      return `${order.do} ${order.file.id} ${order.file.piece ?? ''}`;
    case 'move':
    case 'which':
      return `${order.do} ${order.files.map(({ id, piece }) => `${id} ${piece ?? ''}`).join(' ')}`;
    case 'absent':
      return `absent ${order.of}`;
    case 'unknown':
      return `unknown ${order.nom}`;
    case 'later':
      return `later ${order.mots}`;
    case 'state':
      return 'state';
  }
}
