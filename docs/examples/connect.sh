#!/bin/sh
# Prints the settings with which a sink of Kafka Connect reads a topic; what it is a sink of is yours to add:
#   docs/examples/connect.sh .essaim/reader.properties essaim.centre.v1 > essaim.properties
set -eu
settings=$1
topic=$2
cat <<PROPERTIES
name=essaim
topics=$topic
key.converter=org.apache.kafka.connect.storage.StringConverter
value.converter=org.apache.kafka.connect.json.JsonConverter
value.converter.schemas.enable=false
PROPERTIES
grep -E '^(bootstrap\.servers|security\.|sasl\.mechanism|sasl\.jaas|ssl\.)' "$settings" | sed 's/^/consumer.override./'
echo "consumer.override.group.id=$(sed -n 's/^sasl\.username=//p' "$settings").connect"
echo "consumer.override.auto.offset.reset=earliest"
