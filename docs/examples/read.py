#!/usr/bin/env python3
"""Reads every stream that it may to its present end, and adds each message once to a file of lines of JSON:

    docs/examples/read.py .essaim/reader.properties messages.jsonl

The file is all its memory: the same again adds what is new, and without the file it begins anew. It needs
confluent-kafka, from PyPI or from Debian (python3-confluent-kafka). The texts that people wrote stay behind:
who keeps one has to delete it when it is redacted.
"""
import json
import os
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException


def settings_of(path):
    """What Kafka's own clients alone understand, and what no client does, is left out."""
    with open(path, encoding="utf-8") as file:
        pairs = dict(line.rstrip("\n").split("=", 1) for line in file if "=" in line and line[0] != "#")
    return {
        name: value
        for name, value in pairs.items()
        if name != "sasl.jaas.config" and not name.startswith("essaim.")
    }


def memory_of(path):
    """The positions of each stream that are in the file, and the offset up to which its topic was read."""
    known, offsets = set(), {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for message in map(json.loads, file):
                known.add((message["stream"], message["position"]))
                offsets[f"essaim.{message['stream']}.v1"] = message["offset"]
    return known, offsets


def records_of(consumer):
    """Each record until every topic has been read to its present end."""
    ended = set()
    while not ended or len(ended) < len(consumer.assignment()):
        record = consumer.poll(1.0)
        if record is None:
            continue
        if record.error() is None:
            yield record
        elif record.error().code() == KafkaError._PARTITION_EOF:
            ended.add(record.topic())
        else:
            raise KafkaException(record.error())


def message_of(record):
    """None for a control record, which has no position."""
    headers = {name: value.decode() for name, value in record.headers()}
    if "ce_position" not in headers:
        return None
    return {
        "stream": headers["ce_source"].removeprefix("/essaim/"),
        "position": int(headers["ce_position"]),
        "offset": record.offset(),
        "type": headers["ce_type"],
        "subject": headers.get("ce_subject"),
        "time": headers["ce_time"],
        "data": json.loads(record.value()),
    }


def main(settings_path, messages_path):
    settings = settings_of(settings_path)
    known, offsets = memory_of(messages_path)

    def begin(consumer, partitions):
        for each in partitions:
            each.offset = offsets[each.topic] + 1 if each.topic in offsets else OFFSET_BEGINNING
        consumer.assign(partitions)

    consumer = Consumer(
        {
            **settings,
            "group.id": settings["sasl.username"] + ".python",
            "auto.offset.reset": "earliest",  # where everything was deleted and sent again
            "enable.auto.commit": False,
            "enable.partition.eof": True,
        }
    )
    consumer.subscribe(["^essaim\\..*"], on_assign=begin)
    with open(messages_path, "a", encoding="utf-8") as file:
        for message in filter(None, map(message_of, records_of(consumer))):
            identity = message["stream"], message["position"]
            if identity not in known:
                known.add(identity)
                file.write(json.dumps(message, ensure_ascii=False) + "\n")
    consumer.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
