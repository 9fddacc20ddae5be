#!/bin/sh
# Prints what is on a topic, headers and all, with the console consumer that comes with Kafka; the next
# time it goes on where it was:
#   docs/examples/console.sh .essaim/reader.properties essaim.centre.v1
set -eu
setting() {
    sed -n "s/^$1=//p" "$settings"
}
settings=$1
topic=$2
kafka-console-consumer.sh --bootstrap-server "$(setting bootstrap.servers)" \
    --command-config "$settings" --group "$(setting sasl.username).console" \
    --topic "$topic" --from-beginning --timeout-ms 10000 \
    --formatter-property print.headers=true
