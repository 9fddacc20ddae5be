// Runs a file of SQL in DuckDB, as its command line does, and prints the last answer:
//   node query.mjs FILE
import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create()).connect();
const statements = await connection.extractStatements(await readFile(process.argv[2], 'utf8'));
let answer;
for (let n = 0; n < statements.count; n++) {
    answer = await (await statements.prepare(n)).runAndReadAll();
}
console.log(JSON.stringify(answer.getRowObjectsJson()));
