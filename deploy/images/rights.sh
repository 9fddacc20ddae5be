#!/bin/bash
# Creates the topics, users and rights of deploy/kubernetes with Kafka's own tools. It may be run again at
# any time.
set -eu
admin=/tmp/admin.properties
cat >"$admin" <<ADMIN
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$KAFKA_PASSWORD";
ADMIN
tool() {
    name=$1
    shift
    "/opt/kafka/bin/$name.sh" --bootstrap-server kafka:9092 --command-config "$admin" "$@"
}
limits=compression.type=uncompressed,max.message.bytes=262144,max.decompressed.message.bytes=262144
limits=$limits,segment.ms=604800000,message.timestamp.after.max.ms=315360000000
quotas=producer_byte_rate=16777216,request_percentage=200
admit() {
    stream=$1
    password=$2
    shift 2
    tool kafka-topics --create --if-not-exists --topic "essaim.$stream.v1" --partitions 1 \
        --config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1
    tool kafka-configs --alter --entity-type topics --entity-name "essaim.$stream.v1" \
        --add-config "$limits"
    tool kafka-configs --alter --entity-type users --entity-name "$stream" \
        --add-config "SCRAM-SHA-512=[password=$password]"
    tool kafka-configs --alter --entity-type users --entity-name "$stream" --add-config "$quotas"
    tool kafka-acls --add --allow-principal "User:$stream" --topic "essaim.$stream.v1" \
        --operation Describe --operation DescribeConfigs \
        --operation Read --operation Write --operation Delete
    # What a release before allowed: who may change its topic is not limited by it.
    tool kafka-acls --remove --force --allow-principal "User:$stream" \
        --topic "essaim.$stream.v1" --operation Create --operation AlterConfigs
    # Each call starts a JVM, so all topics with literal names share one.
    local whole=()
    for topic in "$@"; do
        case $topic in
            *.) read_of "$stream" prefixed --topic "$topic" ;;
            *) whole+=(--topic "$topic") ;;
        esac
    done
    read_of "$stream" literal "${whole[@]}"
}
read_of() {
    principal=$1
    pattern=$2
    shift 2
    tool kafka-acls --add --allow-principal "User:$principal" "$@" \
        --resource-pattern-type "$pattern" --operation Read --operation Describe
}
# For whoever is not named, and for each address: a quota does not hold back who connects anew for each record.
tool kafka-configs --alter --entity-type users --entity-default --add-config "$quotas"
tool kafka-configs --alter --entity-type ips --entity-default --add-config connection_creation_rate=100
admit centre "$CENTRE_PASSWORD" essaim.reporting.v1 essaim.division.
admit reporting "$REPORTING_PASSWORD" essaim.centre.v1 essaim.division.
n=0
for slug in $DIVISIONS; do
    n=$((n + 1))
    eval "password=\$DIVISION_${n}_PASSWORD"
    admit "division.$slug" "$password" essaim.centre.v1 essaim.reporting.v1
done
