// Can guilt be told from what carries no meaning? Prints JSON. `node bench/quality/leak.ts [worlds] [first seed]`
import { leakOf } from './leak-of.ts';

const [worlds, first] = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 101)];
console.log(JSON.stringify({ note: 'development number', worlds, ...(await leakOf(worlds, first)) }, null, 1));
