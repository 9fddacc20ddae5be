// Reads a Data Package with the library of those who specify it, and prints how many rows each table has
// and what is wrong: with the description, or with a row, by its Table Schema, keys and references too.
//   node datapackage.mjs ADDRESS
import datapackage from 'datapackage';

const failures = [];
const rows = {};
const described = await datapackage.Package.load(process.argv[2]);
failures.push(...described.errors.map(each => `datapackage.json: ${each.message}`));
for (const resource of described.resources) {
    try {
        rows[resource.name] = (await resource.read({ relations: true })).length;
    } catch (refused) {
        const details = refused.errors?.length ? refused.errors : [refused];
        failures.push(...details.map(each => `${resource.name}: ${each.message}`));
    }
}
console.log(JSON.stringify({ rows, failures: failures.slice(0, 20) }));
