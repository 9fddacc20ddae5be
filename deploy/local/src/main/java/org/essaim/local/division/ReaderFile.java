package org.essaim.local.division;

import module java.base;

/**
 * The user of an outside reader at the broker, as a KafkaUser: it reads the topics chosen for it,
 * in consumer groups of its own, and does nothing else.
 *
 * @param name small letters, digits and hyphens
 * @param topics each by its whole name
 */
record ReaderFile(String name, List<String> topics) {

    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern TOPIC = Pattern.compile("(?m)^ +name: (essaim\\.\\S+)$");

    /**
     * @throws IllegalArgumentException if nobody can have the name, or no topic is named
     */
    ReaderFile {
        topics = topics.stream().distinct().sorted().toList();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    name + " is no name of a reader: 40 small letters, digits, hyphens at most");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("a reader reads at least one topic");
        }
    }

    static ReaderFile read(String fileName, String text) {
        return new ReaderFile(
                fileName.substring(0, fileName.length() - ENDING.length()),
                TOPIC.matcher(text).results().map(found -> found.group(1)).toList());
    }

    String fileName() {
        return name + ENDING;
    }

    String text() {
        String read =
                topics.stream()
                        .map(each -> acl("topic", each, "literal"))
                        .collect(Collectors.joining());
        return """
        # Somebody outside who reads streams, made by deploy/reader.
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaUser
        metadata:
          name: reader.%1$s
          namespace: essaim-kafka
          labels:
            strimzi.io/cluster: essaim
        spec:
          authentication:
            type: scram-sha-512
          quotas:
            producerByteRate: 16777216
            requestPercentage: 200
          authorization:
            type: simple
            acls:
        %2$s%3$s"""
                .formatted(name, acl("group", "reader." + name + ".", "prefix"), read);
    }

    private static String acl(String type, String name, String pattern) {
        return """
              - resource:
                  type: %s
                  name: %s
                  patternType: %s
                operations:
                  - Read
                  - Describe
        """
                .formatted(type, name, pattern);
    }
}
