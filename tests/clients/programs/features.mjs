// Tries the features of a program and prints what became of each.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.env.MODULES}/x.js`));
export const load = (name) => import(pathToFileURL(require.resolve(name)).href);

export function check(fact, what = "") {
  if (!fact) throw new Error(`not so: ${what}`);
}

export async function report(features) {
  const results = {};
  for (const [name, feature] of Object.entries(features)) {
    try {
      await feature();
      results[name] = "";
    } catch (error) {
      results[name] = String(error.stack ?? error);
    }
  }
  console.log(JSON.stringify(results));
}
