#!/bin/bash
# Who may do what at the broker: the rights of deploy/kubernetes, said with Kafka's own tools. It may be
# run again at any time.
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
        --operation AlterConfigs --operation Write --operation Delete
    for topic in "$@"; do
        case $topic in
            *.) pattern=prefixed ;;
            *) pattern=literal ;;
        esac
        tool kafka-acls --add --allow-principal "User:$stream" --topic "$topic" \
            --resource-pattern-type "$pattern" --operation Read --operation Describe
    done
}
admit centre "$CENTRE_PASSWORD" essaim.reporting.v1 essaim.division.
admit reporting "$REPORTING_PASSWORD" essaim.centre.v1 essaim.division.
admit division.caisse-des-familles "$DIVISION_1_PASSWORD" essaim.centre.v1 essaim.reporting.v1
admit division.prefecture-du-littoral "$DIVISION_2_PASSWORD" essaim.centre.v1 essaim.reporting.v1
