// Parses an AsyncAPI document and prints what the parser objects to: node asyncapi.mjs FILE
import { Parser, fromFile } from '@asyncapi/parser';

const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
// Its own version is newer than the one that most tools read.
const objections = diagnostics.filter(each => each.code !== 'asyncapi-latest-version');
objections.forEach(each => console.log(`${each.path.join('.')}: ${each.message}`));
process.exitCode = document && objections.length === 0 ? 0 : 1;
