#!/bin/bash
# Creates the users and rights of deploy/kubernetes with Kafka's own tools. It may be run again at any
# time.
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
admit() {
    stream=$1
    password=$2
    shift 2
    tool kafka-configs --alter --entity-type users --entity-name "$stream" \
        --add-config "SCRAM-SHA-512=[password=$password]"
    tool kafka-acls --add --allow-principal "User:$stream" --topic "essaim.$stream.v1" \
        --operation Create --operation Describe --operation DescribeConfigs \
        --operation AlterConfigs --operation Read --operation Write --operation Delete
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
admit centre "$CENTRE_PASSWORD" essaim.reporting.v1 essaim.division.
admit reporting "$REPORTING_PASSWORD" essaim.centre.v1 essaim.division.
n=0
for slug in $DIVISIONS; do
    n=$((n + 1))
    eval "password=\$DIVISION_${n}_PASSWORD"
    admit "division.$slug" "$password" essaim.centre.v1 essaim.reporting.v1
done
