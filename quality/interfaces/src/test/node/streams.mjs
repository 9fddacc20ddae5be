// Reads every topic that a reader may, and holds each record to the AsyncAPI document alone: whether its
// channel has such a message, its headers and its data, its hash, its chain and its signature; and whether
// who knows only the contract of the version before reads it, a schema for each type of message.
//   node streams.mjs DOCUMENT SETTINGS EARLIER
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { Kafka, logLevel } from 'kafkajs';

const [documentFile, settingsFile, earlierFile] = process.argv.slice(2);
const settings = Object.fromEntries(
    (await readFile(settingsFile, 'utf8')).split('\n')
        .filter(line => line.includes('=') && !line.startsWith('#'))
        .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
const document = JSON.parse(await readFile(documentFile, 'utf8'));
const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
const schemas = {};
const earlier = Object.fromEntries(
    Object.entries(JSON.parse(await readFile(earlierFile, 'utf8')))
        .map(([type, schema]) => [type, ajv.compile(schema)]));
const failures = [];
const types = {};

async function read() {
    const kafka = new Kafka({
        brokers: settings['bootstrap.servers'].split(','),
        logLevel: logLevel.ERROR,
        sasl: {
            mechanism: settings['sasl.mechanism'].toLowerCase(),
            username: settings['sasl.username'],
            password: settings['sasl.password'],
        },
    });
    const admin = kafka.admin();
    await admin.connect();
    const left = new Map();
    for (const topic of await admin.listTopics()) {
        const [{ low, high }] = await admin.fetchTopicOffsets(topic);
        if (high !== low) {
            left.set(topic, BigInt(high));
        }
    }
    await admin.disconnect();
    const records = Object.fromEntries([...left.keys()].sort().map(topic => [topic, []]));
    const consumer = kafka.consumer({ groupId: `${settings['sasl.username']}.node` });
    await consumer.connect();
    await consumer.subscribe({ topics: [...left.keys()], fromBeginning: true });
    await new Promise(done => consumer.run({
        autoCommit: false,
        eachMessage: async ({ topic, message }) => {
            records[topic].push(message);
            if (left.has(topic) && BigInt(message.offset) + 1n >= left.get(topic)) {
                left.delete(topic);
            }
            if (left.size === 0) {
                done();
            }
        },
    }));
    await consumer.disconnect();
    return records;
}

async function schemaOf(ref) {
    if (!schemas[ref]) {
        const schema = JSON.parse(await readFile(join(dirname(documentFile), ref), 'utf8'));
        schemas[ref] = { valid: ajv.compile(schema), names: Object.keys(schema.properties) };
    }
    return schemas[ref];
}

function channelOf(topic) {
    return Object.values(document.channels).find(each =>
        new RegExp(`^${each.address.replaceAll('.', '\\.').replace(/\{.*?}/, '[a-z0-9-]+')}$`).test(topic));
}

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const int32 = number => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(number); return bytes; };
const int64 = number => { const bytes = Buffer.alloc(8); bytes.writeBigInt64BE(BigInt(number)); return bytes; };
const text = value => value === undefined
    ? int32(-1) : Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]);
const hex = value => Buffer.from(value.replaceAll('-', ''), 'hex');

function time(written) {
    const [, second, fraction = ''] = written.match(/^(.*?)(?:\.(\d+))?Z$/);
    return Buffer.concat([int64(Date.parse(`${second}Z`) / 1000), int32(Number(fraction.padEnd(9, '0')))]);
}

/** Those that may sign a stream, by id: given beforehand, or told by the centre. */
const keys = {};

function trust(stream, base64) {
    const der = Buffer.from(base64, 'base64');
    keys[`${stream} ${sha256(der).toString('hex').slice(0, 16)}`] =
        createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function isSlugOf(slug, division) {
    return slug === division || slug.endsWith(`x${sha256(Buffer.from(division)).toString('hex').slice(0, 16)}`);
}

function isSigned(stream, headers, statement) {
    const key = keys[`${stream} ${headers.ce_signingkey}`];
    return key && verify(null, Buffer.concat(statement), key, Buffer.from(headers.ce_signature, 'base64'));
}

async function hold(topic, records, told) {
    const channel = channelOf(topic);
    const chain = [Buffer.alloc(32)];
    const sums = { messages: 0, believed: 0, controls: 0, readBefore: 0 };
    for (const record of records) {
        const headers = Object.fromEntries(
            Object.entries(record.headers).map(([name, value]) => [name, value.toString()]));
        const object = what => failures.push(`${topic} ${record.offset} ${headers.ce_type}: ${what}`);
        types[headers.ce_type] = (types[headers.ce_type] ?? 0) + 1;
        const message = document.components.messages[headers.ce_type];
        if (!message || !channel?.messages[headers.ce_type]) {
            object('is no message of this channel');
            continue;
        }
        const described = await schemaOf(message.headers.schema.$ref);
        Object.keys(headers).filter(name => !described.names.includes(name))
            .forEach(name => object(`the header ${name} is not described`));
        const payload = await schemaOf(message.payload.schema.$ref);
        const data = JSON.parse(record.value);
        for (const [schema, value] of [[described, headers], [payload, data]]) {
            if (!schema.valid(value)) {
                object(ajv.errorsText(schema.valid.errors));
            }
        }
        const before = earlier[headers.ce_type];
        sums.readBefore += before ? 1 : 0;
        if (before && !before(data)) {
            object(`is not read by the version before: ${ajv.errorsText(before.errors)}`);
        }
        const stream = headers.ce_source.slice('/essaim/'.length);
        if (headers.ce_position === undefined) {
            sums.controls++;
            if (!isSigned(stream, headers, [
                text('essaim control v1'), text(stream), text(headers.ce_type), text(headers.ce_id),
                time(headers.ce_time), sha256(record.value)])) {
                object('is not signed by its owner');
            }
            continue;
        }
        const position = Number(headers.ce_position);
        const previous = hex(headers.ce_previoushash);
        const hash = sha256(
            text(stream), int64(position), previous, hex(headers.ce_id), text(headers.ce_type),
            text(headers.ce_subject), text(headers.ce_recipient), time(headers.ce_time), sha256(record.value));
        if (!hash.equals(hex(headers.ce_hash))) {
            object('its hash is of something else');
        }
        if (!(chain[position - 1] ?? previous).equals(previous)) {
            object('is not joined to the message before');
        }
        if (chain[position] === undefined) {
            sums.messages++;
            told(headers.ce_type, data);
        }
        chain[position] = hash;
        if (headers.ce_signature) {
            if (isSigned(stream, headers, [text('essaim head v1'), text(stream), int64(position), hash])) {
                sums.believed = Math.max(sums.believed, position);
            } else {
                object('is not signed by its owner');
            }
        }
    }
    return sums;
}

const records = await read();
trust('centre', settings['essaim.signing.trusted.centre']);
trust('reporting', settings['essaim.signing.trusted.reporting']);
const slugs = Object.keys(records)
    .map(topic => topic.match(/^essaim\.division\.(.*)\.v1$/)?.[1]).filter(slug => slug);
const streams = {};
streams['essaim.centre.v1'] = await hold('essaim.centre.v1', records['essaim.centre.v1'], (type, data) => {
    if (type === 'division.signing-key-registered.v1') {
        slugs.filter(slug => isSlugOf(slug, data.division))
            .forEach(slug => trust(`division.${slug}`, data.publicKey));
    }
});
for (const topic of Object.keys(records).filter(each => each !== 'essaim.centre.v1')) {
    streams[topic] = await hold(topic, records[topic], () => {});
}
console.log(JSON.stringify({ types, streams, failures: failures.slice(0, 20) }));
